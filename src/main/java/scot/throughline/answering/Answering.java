package scot.throughline.answering;

import io.micronaut.transaction.annotation.Transactional;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;
import scot.throughline.answering.Came.Ask;
import scot.throughline.answering.Came.At;
import scot.throughline.answering.Came.BeforeSend;
import scot.throughline.answering.Came.Crowded;
import scot.throughline.answering.Came.Ended;
import scot.throughline.answering.Came.Finished;
import scot.throughline.answering.Came.Ready;
import scot.throughline.answering.Came.SessionOver;
import scot.throughline.answering.QuestionPage.Place;
import scot.throughline.answering.QuestionPage.Wrong;
import scot.throughline.calendar.Quarter;
import scot.throughline.calendar.Scotland;
import scot.throughline.invitation.Begun;
import scot.throughline.invitation.Invitations;
import scot.throughline.invitation.OpenInvitation;
import scot.throughline.invitation.OpenInvitation.Asked;
import scot.throughline.invitation.OpenLinks;
import scot.throughline.seal.LinkToken;
import scot.throughline.survey.Answers;
import scot.throughline.survey.AskedWhen.Block;
import scot.throughline.survey.Family;
import scot.throughline.survey.Language;
import scot.throughline.survey.Questionnaire;
import scot.throughline.survey.Surveys;
import scot.throughline.survey.Translation;

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
    Came open(LinkToken token, Optional<String> language, Instant now) {
        return invitations.open(token.lookup(), now).<Came>map(open -> ready(open, token, language, now)).orElseGet(Ended::new);
    }

    private Ready ready(OpenInvitation invitation, LinkToken token, Optional<String> asked, Instant now) {
        var questionnaire = questionnaire(invitation, now);
        var language = language(questionnaire, Stream.concat(asked.stream(), Stream.of(invitation.language())));
        return new Ready(StartPage.of(questionnaire, translation(questionnaire, language.tag()), token,
                mostQuestions(questionnaire, blocks(invitation)), invitations.startsAgain(token.lookup()), others(questionnaire, language),
                invitation.helper()), language);
    }

    /** What an open link leads to. */
    Came open(String door, Optional<String> asked, Instant now) {
        return surveys.council().openLink(door).flatMap(link -> surveys.newest(link.questionnaire())).<Came>map(newest -> {
            var questionnaire = newest.in(Quarter.of(Scotland.dayOf(now)));
            var language = language(questionnaire, asked.stream());
            return new Ready(OpenStartPage.of(questionnaire, translation(questionnaire, language.tag()), door,
                    mostQuestions(questionnaire, surveys.council().blocks("", false, Family.OPEN)), others(questionnaire, language)),
                    language);
        }).orElseGet(Ended::new);
    }

    /** Begins at an open link, with an invitation for this one. */
    @Transactional
    Came startAt(String door, Optional<String> language, Instant now) {
        return switch (openLinks.begin(door, now)) {
            case Begun.Invited(var token) -> start(token, false, language, now);
            case Begun.Crowded() -> new Crowded();
            case Begun.NoSuchLink() -> new Ended();
        };
    }

    /** A new session at the first question, or where an earlier one stopped. Any other session of this link ends. */
    @Transactional
    Came start(LinkToken token, boolean keepToCompare, Optional<String> language, Instant now) {
        var invitation = invitations.open(token.lookup(), now);
        if (invitation.isEmpty()) return new Ended();
        var seat = Seat.takenFor(token, language(questionnaire(invitation.get(), now),
                Stream.concat(language.stream(), Stream.of(invitation.get().language()))), invitation.get().asked().isEmpty());
        var today = Scotland.dayOf(now);
        var earlier = drafts.find(token, today);
        var way = way(invitation.get(), earlier.map(Draft::answers).orElse(Answers.NONE), NO_SCREEN_SEEN, now);
        var screen = earlier.isPresent() ? way.resumeAt() : way.first();
        var keep = keepToCompare && earlier.map(Draft::keepToCompare).orElse(true);
        drafts.keep(token, new Draft(seat.session(), Draft.minute(now), screen, keep, way.answeredBefore(screen)), today);
        return new At(seat, screen);
    }

    /** A screen as this session left it. */
    @Transactional
    Came show(Seat seat, int screen, Instant now) {
        return seated(seat, now, sitting -> sitting.has(screen)
                ? new Ask(page(sitting, screen, Map.of()))
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
        if (!read.wrong().isEmpty()) return new Ask(page(sitting, screen, read.wrong()));
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
                        way(invitation.get(), draft.answers(), draft.firstScreen(), now))))
                .orElseGet(() -> new SessionOver(seat.openLink()));
    }

    /** That a session finished is noted before the commit, so that it outlives a lost answer; only the closing itself says that it was stored. */
    private Came over(Seat seat, Instant now) {
        return finishedLately.find(seat.session(), now).filter(_ -> invitations.closed(seat.token().lookup()))
                .<Came>map(Function.identity()).orElseGet(Ended::new);
    }

    private QuestionPage page(Sitting sitting, int screen, Map<String, Wrong> wrong) {
        var way = sitting.way();
        var resumed = sitting.draft().firstScreen() != way.first();
        var place = new Place(screen, way.position(screen), resumed ? null : way.total().orElse(null), way.before(screen).orElse(null),
                way.next(screen).isEmpty() && !way.pausesBeforeSending());
        var page = QuestionPage.of(way.questionnaire(), translation(sitting), way.screen(screen).heading(), way.asked(screen), place,
                sitting.draft().answers(), wrong);
        return sitting.invitation().named().isPresent() ? page.offeringACallBack() : page.toFinishNow();
    }

    private Way way(OpenInvitation invitation, Answers answers, int firstOfSession, Instant now) {
        return new Way(questionnaire(invitation, now), blocks(invitation), answers, firstOfSession);
    }

    private static int mostQuestions(Questionnaire questionnaire, Set<Block> blocks) {
        return (int) questionnaire.questions()
                .filter(question -> question.askedWhen().blocks().isEmpty()
                        || question.askedWhen().blocks().stream().anyMatch(blocks::contains))
                .count();
    }

    /** The first of those wished for that the questionnaire is offered in, else English. */
    private Language language(Questionnaire questionnaire, Stream<String> wished) {
        var offered = surveys.languages().offered(questionnaire);
        return wished.flatMap(tag -> offered.stream().filter(each -> each.tag().equals(tag))).findFirst().orElse(Language.ENGLISH);
    }

    private List<Language> others(Questionnaire questionnaire, Language language) {
        return surveys.languages().offered(questionnaire).stream().filter(each -> !each.equals(language)).toList();
    }

    Translation translation(Sitting sitting) {
        return translation(sitting.way().questionnaire(), sitting.seat().language());
    }

    private Translation translation(Questionnaire questionnaire, String language) {
        return surveys.languages().translation(questionnaire, language);
    }

    /** What takes turns goes by the day of answering: a quarter's answers wait together, so they are all to the same question. */
    private Questionnaire questionnaire(OpenInvitation invitation, Instant now) {
        return surveys.questionnaire(invitation.questionnaire(), invitation.version()).orElseThrow().in(Quarter.of(Scotland.dayOf(now)));
    }

    private Set<Block> blocks(OpenInvitation invitation) {
        return invitation.asked().map(asked -> surveys.council().blocks(asked.journeyType(), asked.endedEarly(), invitation.family()))
                .orElseGet(() -> surveys.council().blocks("", false, invitation.family()));
    }
}
