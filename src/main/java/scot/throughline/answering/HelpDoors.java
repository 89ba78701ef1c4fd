package scot.throughline.answering;

import io.micronaut.transaction.annotation.Transactional;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.List;
import java.util.function.BiFunction;
import scot.throughline.answering.Came.Ask;
import scot.throughline.answering.Came.At;
import scot.throughline.answering.Came.BeforeSend;
import scot.throughline.database.Id;
import scot.throughline.help.HelpRequests;
import scot.throughline.help.Wanted;
import scot.throughline.survey.Council;
import scot.throughline.survey.Surveys;

/**
 * The two doors that are not anonymous, each its own choice: "share with my worker" and "ask for a call back". What goes through them is kept apart
 * from the answers, and says no more than that somebody opened this.
 */
@Singleton
class HelpDoors {
    private final Answering answering;
    private final HelpRequests requests;
    private final Council council;

    HelpDoors(Answering answering, HelpRequests requests, Surveys surveys) {
        this.answering = answering;
        this.requests = requests;
        this.council = surveys.council();
    }

    @Transactional
    Came topics(Seat seat, Instant now) {
        return byName(seat, now, (sitting, _) -> {
            var topics = Topic.pickedOn(sitting.way(), answering.translation(sitting), council);
            return topics.isEmpty() ? new BeforeSend() : new Ask(new SharePage(topics, false));
        });
    }

    /** @param ticked codes as the form sent them; what was not picked in this session cannot be shared */
    @Transactional
    Came share(Seat seat, List<String> ticked, Instant now) {
        return byName(seat, now, (sitting, person) -> {
            var topics = Topic.pickedOn(sitting.way(), answering.translation(sitting), council);
            var shared = topics.stream().map(Topic::code).filter(ticked::contains).toList();
            if (topics.isEmpty()) return new BeforeSend();
            if (shared.isEmpty()) return new Ask(new SharePage(topics, true));
            requests.ask(person, Wanted.Share.of(shared), now);
            return new Ask(new AskedByNamePage(false, BeforeSendingPage.ADDRESS));
        });
    }

    @Transactional
    Came times(Seat seat, Instant now) {
        return byName(seat, now, (sitting, _) -> new Ask(new CallBackPage(whereItGoesOn(sitting.way()))));
    }

    @Transactional
    Came callBack(Seat seat, Wanted.Time time, Instant now) {
        return byName(seat, now, (sitting, person) -> {
            requests.ask(person, new Wanted.CallBack(time), now);
            return new Ask(new AskedByNamePage(true, whereItGoesOn(sitting.way())));
        });
    }

    /** After the end, by the right that the "done" cookie holds. */
    @Transactional
    PublicPage callBack(Id person, Wanted.Time time, Instant now) {
        requests.ask(person, new Wanted.CallBack(time), now);
        return new AskedByNamePage(true, null);
    }

    /** Whoever we do not know goes on with the questions. */
    private Came byName(Seat seat, Instant now, BiFunction<Sitting, Id, Came> then) {
        return answering.seated(seat, now, sitting -> sitting.invitation().named().map(person -> then.apply(sitting, person))
                .orElseGet(() -> new At(seat, sitting.way().resumeAt())));
    }

    private static String whereItGoesOn(Way way) {
        return way.unanswered().map(QuestionPage::address)
                .orElseGet(() -> way.pausesBeforeSending() ? BeforeSendingPage.ADDRESS : QuestionPage.address(way.last()));
    }
}
