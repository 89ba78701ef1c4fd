package scot.throughline.sms;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import scot.throughline.sms.TwilioProcess.Taken;

/**
 * Set up: three senders that are frozen in their work, past their lease and longer than the provider is asked about what they left; another does what is
 * left. Attack: they wake. Pass: the one that was about to make its call makes it, and that is the residual; the others do nothing.
 */
@Tag("slow")
class FrozenSenderTest {
    private static final int PEOPLE = 60;
    private static final int SOME_WAY_INTO_ITS_BATCH = 5;

    @TempDir
    Path home;

    @Test
    void a_sender_that_wakes_past_its_lease_repeats_one_text_and_only_if_it_was_frozen_in_the_very_call() throws Exception {
        try (var texts = new WaitingTexts(home); var twilio = TwilioProcess.start(SenderProcess.HOST)) {
            texts.queue(PEOPLE, 1);
            var frozen = new ArrayList<SenderProcess>();
            for (var mark : List.of(Mark.CLAIMED, Mark.BEGUN, Mark.ANSWERED)) {
                var sender = SenderProcess.start(home, 0, twilio.url(), "-Dmark=" + mark, "-Dmark.after=" + SOME_WAY_INTO_ITS_BATCH,
                        "-Dmark.freezes=true");
                new Patience(sender, texts).until(sender::isFrozen);
                frozen.add(sender);
            }
            try (var whole = SenderProcess.start(home, SenderProcess.freePort(), twilio.url())) {
                new Patience(whole, texts).until(() -> texts.unsettled() == 0);
                assertEquals(PEOPLE, twilio.ledger().size());
                assertEquals(PEOPLE, twilio.taken().size(), "nobody twice while they sleep");

                for (var sender : frozen) sender.wakesAndEnds();
            } finally {
                frozen.forEach(SenderProcess::close);
            }

            var residual = twilio.ledger().stream().filter(each -> twilio.taken().get(each.attempt().text().toString()) > 1).toList();
            System.out.println(
                    "Frozen at " + List.of(Mark.CLAIMED, Mark.BEGUN, Mark.ANSWERED) + ": residual " + (twilio.ledger().size() - PEOPLE)
                            + ", " + texts.states());
            assertEquals(List.of(1, 2), residual.stream().map(each -> each.attempt().number()).sorted().toList(), "one text, twice");
            assertTrue(at(residual, 1) > at(residual, 2), "the frozen attempt came last");
            assertEquals(0, texts.unsettled());
        }
    }

    private static long at(List<Taken> taken, int attempt) {
        return taken.stream().filter(each -> each.attempt().number() == attempt).findFirst().orElseThrow().at();
    }
}
