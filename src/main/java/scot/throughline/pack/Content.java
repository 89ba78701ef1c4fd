package scot.throughline.pack;

import static com.fasterxml.jackson.annotation.JsonInclude.Include.ALWAYS;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import io.micronaut.serde.annotation.Serdeable;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import scot.throughline.report.PrintedTrend;

/**
 * Everything that is printed on a paper, in words and figures ready to print. What is made of it needs no ledger, no file and no clock.
 *
 * @param subject what it is about, for whoever files it
 * @param released the day its figures came out, like 2026-10-14
 * @param madeUp whether nobody in it is real
 */
@Serdeable
@JsonInclude(ALWAYS)
record Content(String key, String title, String subject, String council, String released, int issue, boolean madeUp,
        List<Section> sections) {
    /** A chapter under its heading. */
    @Serdeable
    @JsonInclude(ALWAYS)
    record Section(String heading, List<Block> blocks) {}

    /** Something in a chapter. */
    @JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "is")
    @JsonSubTypes({@JsonSubTypes.Type(value = Words.class, name = "words"), @JsonSubTypes.Type(value = Points.class, name = "points"),
            @JsonSubTypes.Type(value = Facts.class, name = "facts"), @JsonSubTypes.Type(value = Table.class, name = "table"),
            @JsonSubTypes.Type(value = Drawn.class, name = "drawn")})
    sealed interface Block {}

    /** A paragraph. */
    @Serdeable
    @JsonInclude(ALWAYS)
    record Words(String text) implements Block {}

    /** Sentences one below the other. */
    @Serdeable
    @JsonInclude(ALWAYS)
    record Points(List<String> points) implements Block {}

    /** Terms and what there is to say of them. */
    @Serdeable
    @JsonInclude(ALWAYS)
    record Facts(List<Fact> facts) implements Block {}

    /** One of them. */
    @Serdeable
    @JsonInclude(ALWAYS)
    record Fact(String term, String text) {}

    /**
     * A table, and a file of the same.
     *
     * @param file its name, without an ending
     */
    @Serdeable
    @JsonInclude(ALWAYS)
    record Table(String file, String caption, List<String> heads, List<List<String>> rows) implements Block {}

    /** A picture. Its table comes after it. */
    @Serdeable
    @JsonInclude(ALWAYS)
    record Drawn(PrintedTrend picture) implements Block {}

    Stream<Table> tables() {
        return sections.stream().flatMap(section -> section.blocks.stream())
                .flatMap(block -> block instanceof Table table ? Stream.of(table) : Stream.empty());
    }

    LocalDate releasedOn() {
        return LocalDate.parse(released);
    }

    Content as(int number) {
        return new Content(key, title, subject, council, released, number, madeUp, sections);
    }

    /** "First issue". */
    String issueInWords() {
        return switch (issue) {
            case 0 -> "Draft, not frozen";
            case 1 -> "First issue";
            case 2 -> "Second issue";
            case 3 -> "Third issue";
            default -> "Issue " + issue;
        };
    }
}
