package scot.throughline.help;

import static java.util.stream.Collectors.joining;

import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import scot.throughline.survey.Domain;

/** What somebody asks for by name. Prints nothing of it. */
public sealed interface Wanted {
    /** That their worker knows which topics they want help with: the topics, never the answers. */
    record Share(List<Domain> topics) implements Wanted {
        public Share { topics = topics.stream().sorted().distinct().toList(); }

        /** The topics with these codes. */
        public static Share of(Collection<String> codes) {
            return new Share(codes.stream().map(Domain::valueOf).toList());
        }

        @Override
        public String toString() {
            return "Share[…]";
        }
    }

    /** A call back, at a time of day that suits them. */
    record CallBack(Time time) implements Wanted {
        @Override
        public String toString() {
            return "CallBack[…]";
        }
    }

    /** When somebody would rather be called. */
    enum Time {
        MORNING("In the morning"), AFTERNOON("In the afternoon"), ANY("Any time");

        private final String wording;

        Time(String wording) {
            this.wording = wording;
        }

        public static Optional<Time> parse(String key) {
            return Arrays.stream(values()).filter(time -> time.key().equals(key)).findFirst();
        }

        public String key() {
            return name().toLowerCase(Locale.ROOT);
        }

        public String wording() {
            return wording;
        }
    }

    /** Which of the two it is, as the table keeps it. */
    enum Kind { SHARE, CALL_BACK }

    default Kind kind() {
        return switch (this) {
            case Share _ -> Kind.SHARE;
            case CallBack _ -> Kind.CALL_BACK;
        };
    }

    /** As it is encrypted. */
    default String written() {
        return switch (this) {
            case Share(var topics) -> topics.stream().map(Domain::name).collect(joining(","));
            case CallBack(var time) -> time.name();
        };
    }

    /** As it is read. */
    default String inWords() {
        return switch (this) {
            case Share(var topics) -> "Help with: " + topics.stream().map(Domain::label).collect(joining("; "));
            case CallBack(var time) -> "A call back, " + time.wording().toLowerCase(Locale.UK);
        };
    }

    static Wanted read(Kind kind, String written) {
        return switch (kind) {
            case SHARE -> Share.of(List.of(written.split(",")));
            case CALL_BACK -> new CallBack(Time.valueOf(written));
        };
    }
}
