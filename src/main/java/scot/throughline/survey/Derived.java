package scot.throughline.survey;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * An answer worked out from the others in the person's own request, before anything is locked. What a report needs across questions must be one
 * of these, because the whole record never exists again.
 */
public sealed interface Derived {
    String YES = "YES";
    String NO = "NO";

    String key();

    /** The keys it may give an answer under, each with every code that answer may have. */
    Map<String, List<String>> codes();

    /** The questions, and the derived answers, it is worked out from. */
    Set<String> uses();

    /**
     * Yes or no by listed answers; absent (outside the base) when none of them was given. With {@link Match#ANY} one yes is enough; with
     * {@link Match#ALL} every listed question must say yes and one no is enough against it.
     */
    record YesOrNo(String key, Match match, Map<String, Set<String>> yes, Map<String, Set<String>> no) implements Derived {
        @Override
        public Map<String, List<String>> codes() {
            return Map.of(key, List.of(YES, NO));
        }

        @Override
        public Set<String> uses() {
            return together(yes.keySet(), no.keySet());
        }
    }

    /** How many of the listed answers were given, counted over picks; absent when nobody of the listed questions was answered. */
    record Count(String key, Map<String, Set<String>> counted, Set<String> outOf) implements Derived {
        @Override
        public Map<String, List<String>> codes() {
            var most = counted.values().stream().mapToInt(Set::size).sum();
            return Map.of(key, IntStream.rangeClosed(0, most).mapToObj(Integer::toString).toList());
        }

        @Override
        public Set<String> uses() {
            return together(counted.keySet(), outOf);
        }
    }

    /**
     * For each of some picks, whether it is among those of questions of which nobody is asked two: {@code KEY.PICK} is yes or no, and absent, for all of
     * them alike, when nothing was answered. Where people may pick many, these have a base and the picks alone have none.
     */
    record Picked(String key, List<String> questions, List<String> picks) implements Derived {
        public String keyOf(String pick) {
            return key + "." + pick;
        }

        @Override
        public Map<String, List<String>> codes() {
            return picks.stream().collect(Collectors.toMap(this::keyOf, _ -> List.of(YES, NO)));
        }

        @Override
        public Set<String> uses() {
            return Set.copyOf(questions);
        }
    }

    /**
     * Several better/same/worse questions as one (a person counts once): better (3) if one got better and none worse, worse (1) if one got worse
     * and none better, the same (2) otherwise; NEVER if it was never a problem in any; absent if none was answered.
     */
    record Joined(String key, List<String> questions) implements Derived {
        public static final String BETTER = "3";
        public static final String SAME = "2";
        public static final String WORSE = "1";
        public static final String NEVER = "NEVER";

        /** What it may say, and what the questions it joins must offer. */
        static final List<String> CODES = List.of(BETTER, SAME, WORSE, NEVER);

        @Override
        public Map<String, List<String>> codes() {
            return Map.of(key, CODES);
        }

        @Override
        public Set<String> uses() {
            return Set.copyOf(questions);
        }
    }

    /**
     * How far a domain's ladder moved since the capsule was locked: {@code start_need.D} (YES at score 1 or 2, else NO), {@code moved.D} (a
     * {@link Moved}) and, of those scored twice, {@code months.D} (since the journey's start, in bands). Absent without a score in a capsule.
     *
     * @param question the ladder question, in both questionnaires
     */
    record Distance(String key, String domain, String question) implements Derived {
        private static final String MOVED = "moved.";

        /** Start and end in one code: when an answer is counted, no other answer of the same person is beside it. */
        public enum Moved {
            /** In need at the start, and how that was at the end. */
            NEED_BETTER,
            NEED_SAME,
            NEED_WORSE,
            /** In need at the start, and no score at the end: skipped, not said, or never asked. */
            NEED_NOT_HEARD,
            /** In need neither at the start nor at the end. */
            HELD,
            /** In need at the end only. */
            NEW_NEED
        }

        /** Whole months since the journey's start, in bands wide enough for many people each. */
        public static final List<String> MONTHS = List.of("UNDER_6", "6_TO_11", "12_TO_23", "24_OR_MORE");

        /** The band of so many whole months. */
        public static String band(long months) {
            return MONTHS.get(months < 6 ? 0 : months < 12 ? 1 : months < 24 ? 2 : 3);
        }

        public String months() {
            return "months." + domain;
        }

        public String startNeed() {
            return "start_need." + domain;
        }

        public String moved() {
            return MOVED + domain;
        }

        /** Whether an answer's key is one of {@code moved.D}, or of what is worked out from them under such a key. */
        public static boolean speaksOf(String key) {
            return key.startsWith(MOVED);
        }

        @Override
        public Map<String, List<String>> codes() {
            return Map.of(startNeed(), List.of(YES, NO), moved(), Arrays.stream(Moved.values()).map(Moved::name).toList(), months(),
                    MONTHS);
        }

        @Override
        public Set<String> uses() {
            return Set.of(question);
        }
    }

    private static Set<String> together(Set<String> some, Set<String> others) {
        return Stream.concat(some.stream(), others.stream()).collect(Collectors.toSet());
    }

    /** How the parts of a {@link YesOrNo} combine. */
    enum Match { ANY, ALL }
}
