package scot.throughline.answering;

import io.micronaut.transaction.annotation.Transactional;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.EnumSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import scot.throughline.answering.Came.Ask;
import scot.throughline.answering.Came.At;
import scot.throughline.answering.Came.Ended;
import scot.throughline.answering.Came.Finished;
import scot.throughline.answering.Came.Ready;
import scot.throughline.answering.Came.SessionOver;
import scot.throughline.answering.QuestionPage.Place;
import scot.throughline.answering.QuestionPage.Wrong;
import scot.throughline.calendar.Scotland;
import scot.throughline.invitation.Invitations;
import scot.throughline.invitation.OpenInvitation;
import scot.throughline.seal.LinkToken;
import scot.throughline.survey.Answers;
import scot.throughline.survey.AskedWhen.Block;
import scot.throughline.survey.Council.JourneyType;
import scot.throughline.survey.Questionnaire;
import scot.throughline.survey.Surveys;

/** What a person does behind a link: look, start, answer page by page, send. Knows nothing of HTTP. */
@Singleton
class Answering {
    private final Invitations invitations;
    private final Surveys surveys;
    private final Drafts drafts;
    private final Sending sending;
    private final FinishedLately finishedLately;

    Answering(Invitations invitations, Surveys surveys, Drafts drafts, Sending sending, FinishedLately finishedLately) {
        this.invitations = invitations;
        this.surveys = surveys;
        this.drafts = drafts;
        this.sending = sending;
        this.finishedLately = finishedLately;
    }

    /** Changes nothing: previews and scanners open links too. */
    @Transactional
    Came open(LinkToken token, Instant now) {
        var invitation = invitations.open(token.lookup(), now);
        return invitation.<Came>map(open -> new Ready(questionnaire(open), mostQuestions(open), invitations.startsAgain(token.lookup())))
                .orElseGet(Ended::new);
    }

    /** A new session at the first question, or where an earlier one stopped. Any other session of this link ends. */
    @Transactional
    Came start(LinkToken token, boolean keepToCompare, Instant now) {
        var invitation = invitations.open(token.lookup(), now);
        if (invitation.isEmpty()) return new Ended();
        var seat = Seat.takenFor(token);
        var today = Scotland.dayOf(now);
        var earlier = drafts.find(token, today);
        var way = way(invitation.get(), earlier.map(Draft::answers).orElse(Answers.NONE));
        var screen = earlier.isPresent() ? way.resumeAt() : way.first();
        var keep = keepToCompare && earlier.map(Draft::keepToCompare).orElse(true);
        drafts.keep(token, new Draft(seat.session(), Draft.minute(now), screen, keep, way.answeredBefore(screen)), today);
        return new At(seat, screen);
    }

    /** A screen as this session left it. */
    @Transactional
    Came show(Seat seat, int screen, Instant now) {
        var invitation = invitations.open(seat.token().lookup(), now);
        if (invitation.isEmpty()) return over(seat, now);
        var draft = drafts.find(seat.token(), Scotland.dayOf(now)).filter(found -> found.belongsTo(seat.session(), now));
        if (draft.isEmpty()) return new SessionOver();
        var way = way(invitation.get(), draft.get().answers());
        if (screen < draft.get().firstScreen() || !way.meets(screen)) return new At(seat, way.resumeAt());
        return new Ask(page(way, screen, draft.get(), Map.of()));
    }

    /** Takes what was given on a screen. On the last one that is everything: it is sealed and the link closed, or nothing is. */
    @Transactional
    Came take(Seat seat, int screen, Form form, Instant now) {
        var found = invitations.open(seat.token().lookup(), now);
        if (found.isEmpty()) return over(seat, now);
        var invitation = found.get();
        var today = Scotland.dayOf(now);
        var draft = drafts.find(seat.token(), today).filter(kept -> kept.belongsTo(seat.session(), now)).orElse(null);
        if (draft == null) return new SessionOver();
        var way = way(invitation, draft.answers());
        if (screen < draft.firstScreen() || !way.meets(screen)) return new At(seat, way.resumeAt());

        var read = form.read(way.asked(screen), draft.answers());
        var after = draft.with(read.answers(), now);
        var wayOn = way.with(read.answers());
        if (!read.wrong().isEmpty()) return new Ask(page(wayOn, screen, after, read.wrong()));
        var next = wayOn.next(screen);
        if (next.isPresent()) {
            drafts.keep(seat.token(), after, today);
            return new At(seat, next.get());
        }
        if (!sending.send(seat.token(), invitation, wayOn, after.keepToCompare(), now)) return over(seat, now);
        finishedLately.add(seat.session(), now);
        return new Finished();
    }

    /** Whether the link behind this seat or token may still be acted on, for "not for me". */
    @Transactional
    Optional<OpenInvitation> invitation(LinkToken token, Instant now) {
        return invitations.open(token.lookup(), now);
    }

    private Came over(Seat seat, Instant now) {
        return finishedLately.has(seat.session(), now) ? new Finished() : new Ended();
    }

    private static QuestionPage page(Way way, int screen, Draft draft, Map<String, Wrong> wrong) {
        var first = draft.firstScreen();
        var resumed = first != way.first();
        var place = new Place(screen, way.position(screen, first), resumed ? null : way.total().orElse(null),
                way.before(screen, first).orElse(null), way.next(screen).isEmpty());
        return QuestionPage.of(way.questionnaire(), way.screen(screen).heading(), way.asked(screen), place, draft.answers(), wrong);
    }

    private Way way(OpenInvitation invitation, Answers answers) {
        return new Way(questionnaire(invitation), blocks(invitation), answers);
    }

    private int mostQuestions(OpenInvitation invitation) {
        var blocks = blocks(invitation);
        return (int) questionnaire(invitation).questions()
                .filter(question -> question.askedWhen().blocks().isEmpty()
                        || question.askedWhen().blocks().stream().anyMatch(blocks::contains))
                .count();
    }

    private Questionnaire questionnaire(OpenInvitation invitation) {
        return surveys.questionnaire(invitation.questionnaire(), invitation.version()).orElseThrow();
    }

    private Set<Block> blocks(OpenInvitation invitation) {
        var blocks = EnumSet.of(invitation.endedEarly() ? Block.ENDED_EARLY : Block.NOT_ENDED_EARLY);
        surveys.council().journeyType(invitation.journeyType()).map(JourneyType::blocks).ifPresent(blocks::addAll);
        return blocks;
    }
}
