package scot.throughline.response;

import static java.nio.charset.StandardCharsets.UTF_8;
import static java.util.stream.Collectors.joining;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import scot.throughline.seal.Padding;
import scot.throughline.survey.Answer;
import scot.throughline.survey.Answers;

/**
 * Answers as bytes of one fixed length: lines of {@code question=code,code}, the questionnaire and the label in front. By key and code rather
 * than by place, so that versions of a questionnaire can wait in one batch.
 */
public final class Coding {
    /** The length of every coded record of scales; the shipped questionnaires need at most half of it. */
    public static final int LENGTH = 4096;
    /** The length of every coded box of words: 300 characters of up to four bytes, with room. */
    public static final int TEXT_LENGTH = 2048;

    private static final String SKIPPED = "-";
    private static final String VOID = "void";

    private Coding() {}

    /** One record as it comes out of a blob: whose label it bears and what was answered. */
    record Coded(String label, boolean counts, Answers answers) {}

    static byte[] encode(Response response, String label, boolean counts) {
        var head = response.questionnaire().key() + "/" + response.questionnaire().version() + "\n" + label + "\n";
        var lines = counts
                ? response.answers().all().entrySet().stream().filter(given -> !(given.getValue() instanceof Answer.Words))
                        .map(given -> given.getKey() + "=" + codes(given.getValue())).collect(joining("\n"))
                : VOID;
        return Padding.pad((head + lines).getBytes(UTF_8), LENGTH);
    }

    static Coded decode(byte[] bytes) {
        var lines = new String(Padding.strip(bytes), UTF_8).split("\n", -1);
        var counts = !lines[2].equals(VOID);
        var given = new LinkedHashMap<String, Answer>();
        if (counts)
            Arrays.stream(lines).skip(2).filter(line -> !line.isEmpty()).map(line -> line.split("=", 2))
                    .forEach(part -> given.put(part[0],
                            part[1].equals(SKIPPED) ? new Answer.Skipped() : new Answer.Picked(Set.of(part[1].split(",")))));
        return new Coded(lines[1], counts, Answers.of(given));
    }

    static byte[] encodeText(String question, String words) {
        return Padding.pad((question + "\n" + words).getBytes(UTF_8), TEXT_LENGTH);
    }

    /** The question a box belonged to, and what was written in it, which may be nothing. */
    static Map.Entry<String, String> decodeText(byte[] bytes) {
        var parts = new String(Padding.strip(bytes), UTF_8).split("\n", 2);
        return Map.entry(parts[0], parts[1]);
    }

    private static String codes(Answer answer) {
        return switch (answer) {
            case Answer.Skipped() -> SKIPPED;
            case Answer.Picked(var codes) -> String.join(",", new TreeSet<>(codes));
            case Answer.Words(var text) -> throw new IllegalArgumentException("Words travel in a blob of their own");
        };
    }
}
