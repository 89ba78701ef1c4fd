package scot.throughline.answering;

import io.micronaut.transaction.annotation.Transactional;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import scot.throughline.answering.Came.Ask;
import scot.throughline.answering.Came.At;
import scot.throughline.answering.Came.BeforeSend;
import scot.throughline.answering.Came.Crowded;
import scot.throughline.answering.Came.Ended;
import scot.throughline.answering.Came.Finished;
import scot.throughline.answering.Came.OpenToAll;
import scot.throughline.answering.Came.Ready;
import scot.throughline.answering.Came.SessionOver;
import scot.throughline.answering.QuestionPage.Place;
import scot.throughline.answering.QuestionPage.Wrong;
import scot.throughline.calendar.Scotland;
import scot.throughline.invitation.Begun;
import scot.throughline.invitation.Invitations;
import scot.throughline.invitation.OpenInvitation;
import scot.throughline.invitation.OpenInvitation.Asked;
import scot.throughline.invitation.OpenLinks;
import scot.throughline.seal.LinkToken;
import scot.throughline.survey.Answers;
import scot.throughline.survey.AskedWhen.Block;
import scot.throughline.survey.Questionnaire;
import scot.throughline.survey.Surveys;

/** What a person does behind a link: look, start, answer page by page, send. Knows nothing of HTTP. */
@Singleton
class Answering {
    /** A session that has not begun has seen none of the earlier answers, so where it begins must not turn on them. */
    private static final int NO_SCREEN_SEEN = Integer.MAX_VALUE;

    private final Invitations invitations;
    private final OpenLinks openLinks;
    private final Surveys surveys;
    private final Drafts drafts;
    private final Sending sending;
    private final FinishedLately finishedLately;

    Answering(Invitations invitations, OpenLinks openLinks, Surveys surveys, Drafts drafts, Sending sending,
            FinishedLately finishedLately) {
        this.invitations = invitations;
        this.openLinks = openLinks;
        this.surveys = surveys;
        this.drafts = drafts;
        this.sending = sending;
        this.finishedLately = finishedLately;
    }

    /** Changes nothing: previews and scanners open links too. */
    @Transactional
    Came open(LinkToken token, Instant now) {
        var invitation = invitations.open(token.lookup(), now);
        return invitation.<Came>map(open -> new Ready(questionnaire(open), mostQuestions(open), open.helper())).orElseGet(Ended::new);
    }

    /** What an open link leads to. */
    Came open(String door) {
        return surveys.council().openLink(door).flatMap(link -> surveys.newest(link.questionnaire()))
                .<Came>map(asked -> new OpenToAll(door, asked, mostQuestions(asked, blocks(Optional.empty())))).orElseGet(Ended::new);
    }

    /** Begins at an open link, with an invitation for this one. */
    @Transactional
    Came startAt(String door, Instant now) {
        return switch (openLinks.begin(door, now)) {
            case Begun.Invited(var token) -> start(token, false, now);
            case Begun.Crowded() -> new Crowded();
            case Begun.NoSuchLink() -> new Ended();
        };
    }

    /** A new session at the first question, or where an earlier one stopped. Any other session of this link ends. */
    @Transactional
    Came start(LinkToken token, boolean keepToCompare, Instant now) {
        var invitation = invitations.open(token.lookup(), now);
        if (invitation.isEmpty()) return new Ended();
        var seat = Seat.takenFor(token, invitation.get().asked().isEmpty());
        var today = Scotland.dayOf(now);
        var earlier = drafts.find(token, today);
        var way = way(invitation.get(), earlier.map(Draft::answers).orElse(Answers.NONE), NO_SCREEN_SEEN);
        var screen = earlier.isPresent() ? way.resumeAt() : way.first();
        var keep = keepToCompare && earlier.map(Draft::keepToCompare).orElse(true);
        drafts.keep(token, new Draft(seat.session(), Draft.minute(now), screen, keep, way.answeredBefore(screen)), today);
        return new At(seat, screen);
    }

    /** A screen as this session left it. */
    @Transactional
    Came show(Seat seat, int screen, Instant now) {
        return seated(seat, now, sitting -> sitting.has(screen)
                ? new Ask(page(sitting.invitation(), sitting.way(), screen, sitting.draft(), Map.of()))
                : new At(seat, sitting.way().resumeAt()));
    }

    /** Takes what was given on a screen. On the last one that is everything, and it is sent, unless a page about help comes before. */
    @Transactional
    Came take(Seat seat, int screen, Form form, Instant now) {
        return seated(seat, now,
                sitting -> sitting.has(screen) ? take(sitting, screen, form, now) : new At(seat, sitting.way().resumeAt()));
    }

    private Came take(Sitting before, int screen, Form form, Instant now) {
        var read = form.read(before.way().asked(screen), before.draft().answers());
        var sitting = before.with(read.answers(), now);
        var way = sitting.way();
        if (!read.wrong().isEmpty()) return new Ask(page(sitting.invitation(), way, screen, sitting.draft(), read.wrong()));
        var next = way.next(screen);
        if (next.isEmpty() && !way.pausesBeforeSending()) return send(sitting, now);
        drafts.keep(sitting.seat().token(), sitting.draft(), Scotland.dayOf(now));
        return next.<Came>map(on -> new At(sitting.seat(), on)).orElseGet(BeforeSend::new);
    }

    /** Everything is sealed and the link closed, or nothing is. */
    Came send(Sitting sitting, Instant now) {
        var seat = sitting.seat();
        if (!sending.send(seat.token(), sitting.invitation(), sitting.way(), sitting.draft().keepToCompare(), now)) return over(seat, now);
        var finished = new Finished(sitting.invitation().named());
        finishedLately.add(seat.session(), finished, now);
        return finished;
    }

    /** Does something where this browser is, or says why it is nowhere. */
    Came seated(Seat seat, Instant now, Function<Sitting, Came> then) {
        var invitation = invitations.open(seat.token().lookup(), now);
        if (invitation.isEmpty()) return over(seat, now);
        return drafts.find(seat.token(), Scotland.dayOf(now)).filter(draft -> draft.belongsTo(seat.session(), now))
                .map(draft -> then.apply(new Sitting(seat, invitation.get(), draft,
                        way(invitation.get(), draft.answers(), draft.firstScreen()))))
                .orElseGet(() -> new SessionOver(seat.openLink()));
    }

    private Came over(Seat seat, Instant now) {
        return finishedLately.find(seat.session(), now).<Came>map(Function.identity()).orElseGet(Ended::new);
    }

    private static QuestionPage page(OpenInvitation invitation, Way way, int screen, Draft draft, Map<String, Wrong> wrong) {
        var resumed = draft.firstScreen() != way.first();
        var place = new Place(screen, way.position(screen), resumed ? null : way.total().orElse(null), way.before(screen).orElse(null),
                way.next(screen).isEmpty() && !way.pausesBeforeSending());
        var page = QuestionPage.of(way.questionnaire(), way.screen(screen).heading(), way.asked(screen), place, draft.answers(), wrong);
        return invitation.named().isPresent() ? page.offeringACallBack() : page.toFinishNow();
    }

    private Way way(OpenInvitation invitation, Answers answers, int firstOfSession) {
        return new Way(questionnaire(invitation), blocks(invitation.asked()), answers, firstOfSession);
    }

    private int mostQuestions(OpenInvitation invitation) {
        return mostQuestions(questionnaire(invitation), blocks(invitation.asked()));
    }

    private static int mostQuestions(Questionnaire questionnaire, Set<Block> blocks) {
        return (int) questionnaire.questions()
                .filter(question -> question.askedWhen().blocks().isEmpty()
                        || question.askedWhen().blocks().stream().anyMatch(blocks::contains))
                .count();
    }

    private Questionnaire questionnaire(OpenInvitation invitation) {
        return surveys.questionnaire(invitation.questionnaire(), invitation.version()).orElseThrow();
    }

    private Set<Block> blocks(Optional<Asked> asked) {
        return asked.map(each -> surveys.council().blocks(each.journeyType(), each.endedEarly()))
                .orElseGet(() -> surveys.council().blocks("", false));
    }
}
