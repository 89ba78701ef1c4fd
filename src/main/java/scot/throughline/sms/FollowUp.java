package scot.throughline.sms;

import jakarta.inject.Singleton;
import java.time.Instant;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Asks the provider about texts it has said nothing of: where one went whose answer was lost, and receipts that did not come. What is over it has the
 * provider forget. Holds no transaction and no connection while it waits, and two of it never ask about the same text at once.
 */
@Singleton
public class FollowUp {
    private static final Logger LOG = LoggerFactory.getLogger(FollowUp.class);
    private static final int TRIES = 2;
    /** One list may lag behind what it lists. */
    private static final int TIMES_NONE = 2;

    private final SentTexts sent;
    private final TextWriter writer;
    private final SmsGateway gateway;
    private final Receipts receipts;
    private final AskTimes times;

    FollowUp(SentTexts sent, TextWriter writer, SmsGateway gateway, Receipts receipts, AskTimes times) {
        this.sent = sent;
        this.writer = writer;
        this.gateway = gateway;
        this.receipts = receipts;
        this.times = times;
    }

    /** Asks about as many texts as it is told to; says how many it took up, so 0 means there is nothing to ask now. */
    public int run(Instant now, int most) {
        var texts = sent.toAskAbout(now, most);
        for (var text : texts) if (sent.askingAbout(text.id(), text.askAt(), times.again(now)) == 1) follow(text, now);
        return texts.size();
    }

    private void follow(Text text, Instant now) {
        try {
            switch (text.state()) {
                case UNKNOWN -> settle(text, now);
                case ACCEPTED, SENT -> fetchReceipt(text, now);
                case DELIVERED, UNDELIVERED, FAILED_NUMBER, NO_RECEIPT, SUPPRESSED, CANCELLED -> forget(text);
                case SCHEDULED, DUE, CLAIMED, SENDING, HELD -> sent.askNoMore(text.id(), text.state());
            }
        } catch (RuntimeException broken) {
            LOG.error("Text {} could not be asked about: {}", text.id(), broken.getClass().getName());
        }
    }

    private void settle(Text text, Instant now) {
        var number = writer.reader(text.invitationId());
        if (number.isEmpty()) {
            sent.hold(text.id(), text.attempt(), now);
            return;
        }
        switch (gateway.find(text.key(), number.get(), words -> writer.wrote(text.id(), words))) {
            case Asked.Has(var receipt) -> found(text, receipt, now);
            case Asked.HasNone() -> missing(text, now);
            case Asked.CannotSay(var why) -> {
                LOG.warn("The text provider cannot say what became of a text: {}", why);
                if (times.tooLong(text.stateAt(), now)) sent.hold(text.id(), text.attempt(), now);
            }
        }
    }

    /** That it is there is enough: even a word we have not met says that it has left. */
    private void found(Text text, Receipt receipt, Instant now) {
        receipts.take(text.key(), Receipt.of(receipt.providerId(), receipt.state().orElse(TextState.ACCEPTED), receipt.said()), now);
    }

    private void missing(Text text, Instant now) {
        if (text.asked() + 1 < TIMES_NONE) sent.asked(text.id(), text.state(), times.unknown(now));
        else if (text.attempt() < TRIES) sent.neverLeft(text.id(), text.attempt(), now);
        else
            sent.hold(text.id(), text.attempt(), now);
    }

    private void fetchReceipt(Text text, Instant now) {
        if (text.providerId() != null && gateway.ask(text.providerId()) instanceof Asked.Has(var receipt)) {
            receipts.take(text.key(), receipt, now);
        }
        // No row if the answer moved it.
        if (times.enough(text.asked() + 1)) sent.noReceipt(text.id(), text.state(), now);
        else
            sent.asked(text.id(), text.state(), times.receipt(text.stateAt(), text.asked() + 1));
    }

    private void forget(Text text) {
        if (text.providerId() == null || gateway.forgetWords(text.providerId())) sent.askNoMore(text.id(), text.state());
    }
}
