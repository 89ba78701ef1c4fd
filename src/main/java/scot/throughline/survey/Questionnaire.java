package scot.throughline.survey;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import scot.throughline.calendar.Quarter;

/**
 * One published version of what we ask, read from {@code surveys/<key>/v<N>.yaml} and never edited afterwards.
 *
 * @param lead the first line of the start page, neutral: it is what a flatmate or a preview sees
 * @param families the pools its answers may go to, by touchpoint
 * @param text the wording of the first text, with {@code {link}} in the middle; empty where no touchpoint asks with it
 * @param minutes how long it takes, for the start page and the text: worked out when the file is read, never typed
 * @param capsule which ladder scores are kept locked to compare later: written by the first review, read later, consumed at the exit
 */
public record Questionnaire(String key, int version, String name, String lead, List<Family> families, String text, int minutes,
        List<Screen> screens, List<Derived> derived, Capsule capsule) {
    /** What a questionnaire does with the locked copy of the first scores. */
    public enum Capsule { NONE, LEAVES, CONSUMES }

    /** What is asked on one page: one question, or a few short ones under a heading. */
    public record Screen(@Nullable String heading, List<Question> questions) {
        public Screen { questions = List.copyOf(questions); }

        /** Everything there is to read on it. */
        public Stream<String> wordings() {
            return Stream.concat(Stream.ofNullable(heading), questions.stream().flatMap(Question::wordings));
        }

        /** Of questions that take turns, the one whose quarter it is. */
        Screen in(Quarter quarter) {
            return new Screen(heading, questions.stream().filter(question -> question.askedWhen().isTurnOf(quarter)).toList());
        }
    }

    public Questionnaire {
        families = List.copyOf(families);
        screens = List.copyOf(screens);
        derived = List.copyOf(derived);
    }

    /** As it is asked in a quarter. */
    public Questionnaire in(Quarter quarter) {
        var inTurn = screens.stream().map(screen -> screen.in(quarter)).toList();
        return new Questionnaire(key, version, name, lead, families, text, minutes, inTurn, derived, capsule);
    }

    public Stream<Question> questions() {
        return screens.stream().flatMap(screen -> screen.questions().stream());
    }

    public Optional<Question> question(String key) {
        return questions().filter(question -> question.key().equals(key)).findFirst();
    }

    /** What is worked out from the answers: what the file says, and in a review how far each ladder has moved since the first one. */
    public List<Derived> workedOut() {
        if (capsule != Capsule.LEAVES) return derived;
        var moved = questions().filter(question -> question.kind() == Question.Kind.LADDER && question.domain() != null)
                .map(question -> new Derived.Distance("DISTANCE." + question.domain(), String.valueOf(question.domain()), question.key()));
        return Stream.concat(derived.stream(), moved).toList();
    }

    /** The question about what somebody wants help with, where it is asked: a page about that help then comes before Send. */
    public Optional<Question> helpWanted() {
        return questions().filter(Question::helpWanted).findFirst();
    }

    /**
     * The questions of a screen that this person meets, with the choices they are offered, given what they said before it.
     *
     * @param unseen questions answered in an earlier session, which a choice must not give away: what turns on them is offered to everybody
     */
    public List<Question> asked(Screen screen, Set<AskedWhen.Block> journey, Answers answers, Set<String> unseen) {
        return screen.questions().stream().filter(question -> question.askedWhen().holds(journey, answers))
                .map(question -> question.offering(answers, unseen)).filter(Question::answerable).toList();
    }
}
