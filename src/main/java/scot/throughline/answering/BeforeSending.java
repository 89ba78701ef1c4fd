package scot.throughline.answering;

import io.micronaut.transaction.annotation.Transactional;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.function.Supplier;
import scot.throughline.answering.Came.Ask;
import scot.throughline.answering.Came.At;
import scot.throughline.answering.Came.Finished;
import scot.throughline.answering.Came.ShownOnce;
import scot.throughline.survey.Council;
import scot.throughline.survey.Surveys;

/** The page between the last question and Send, where there is one. */
@Singleton
class BeforeSending {
    private final Answering answering;
    private final Council council;

    BeforeSending(Answering answering, Surveys surveys) {
        this.answering = answering;
        this.council = surveys.council();
    }

    @Transactional
    Came show(Seat seat, Instant now) {
        return answering.seated(seat, now, sitting -> onceAnswered(sitting,
                () -> new Ask(BeforeSendingPage.of(sitting.way(), answering.translation(sitting), council,
                        sitting.invitation().named().isPresent()))));
    }

    /** @param showing whether the reply itself shows what was sent, once */
    @Transactional
    Came send(Seat seat, boolean showing, Instant now) {
        return answering.seated(seat, now, sitting -> onceAnswered(sitting, () -> {
            var sent = answering.send(sitting, now);
            return showing && sent instanceof Finished(var named)
                    ? new ShownOnce(MyAnswersPage.of(sitting.way(), answering.translation(sitting)), named)
                    : sent;
        }));
    }

    /** Going Back and answering differently can bring up a question that was not asked before. */
    private static Came onceAnswered(Sitting sitting, Supplier<Came> then) {
        var way = sitting.way();
        if (!way.pausesBeforeSending()) return new At(sitting.seat(), way.resumeAt());
        return way.unanswered().<Came>map(screen -> new At(sitting.seat(), screen)).orElseGet(then);
    }
}
