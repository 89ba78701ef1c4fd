package scot.throughline.reidentify;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import scot.throughline.survey.Surveys;

/** What every attack came to, for whoever is responsible for data protection. Names tables and numbers, never an answer or a person. */
public final class Report {
    private final Evidence evidence;
    private final List<Tried> tried;

    private Report(Evidence evidence, List<Tried> tried) {
        this.evidence = evidence;
        this.tried = tried;
    }

    private record Tried(Attack attack, Found found, @Nullable Score score) {
        boolean succeeded() {
            return !found.readable().isEmpty() || !found.joinable().isEmpty() || (score != null && score.beatsGuessing());
        }
    }

    /**
     * Tries every attack.
     *
     * @param truthFile scores them, where there is one
     */
    public static Report of(Evidence evidence, Surveys surveys, @Nullable Path truthFile) throws IOException {
        return of(evidence, Words.of(surveys).with(evidence), truthFile == null ? null : TruthFile.read(truthFile));
    }

    static Report of(Evidence evidence, Words words, @Nullable Map<Asked, String> truth) {
        var tried = new ArrayList<Tried>();
        for (var attack : Attack.ALL) {
            var found = attack.on(evidence, words);
            tried.add(new Tried(attack, found, truth == null ? null : Score.of(found.guesses(), truth)));
        }
        return new Report(evidence, tried);
    }

    /** Whether anything can be read or joined, or an attack beats guessing. */
    public boolean foundSomething() {
        return tried.stream().anyMatch(Tried::succeeded);
    }

    public List<String> lines() {
        var lines = new ArrayList<String>();
        lines.add("Looked at %,d rows of %d tables, %,d transactions of a binary log, %,d lines of logs and %,d files of the database."
                .formatted(
                        evidence.stored().count(), evidence.tables().size(), evidence.transactions().size(), evidence.lines().size(),
                        evidence.files().size()));
        lines.add("Rows of one response each are in: "
                + (evidence.answers().isEmpty() ? "no table" : String.join(", ", evidence.answers().stream().sorted().toList())) + ".");
        for (var each : tried) {
            lines.add("");
            lines.add(each.attack.name() + ". " + each.attack.sentence());
            lines.add("  readable: " + written(each.found.readable()));
            lines.add("  joinable: " + written(each.found.joinable()));
            lines.add("  better than guessing: " + written(each.score, each.found.guesses().size()));
        }
        lines.add("");
        lines.add(residual());
        lines.add(foundSomething()
                ? "Something can be read, joined or guessed: see above."
                : "Nothing can be read, nothing joined, and no attack is better than guessing.");
        return lines;
    }

    private String residual() {
        var linked = tried.stream().mapToLong(each -> each.found.linked()).sum();
        return linked == 0
                ? "Linked and locked: no sealed row could be laid beside a person."
                : ("Linked and locked: %,d sealed rows could be laid beside a person by the transaction or the day they came in. None of them opens "
                        + "without its key.").formatted(linked);
    }

    private static String written(List<String> findings) {
        return findings.isEmpty() ? "nothing" : String.join("; ", findings);
    }

    private static String written(@Nullable Score score, int guesses) {
        if (guesses == 0) return "nothing to guess from";
        if (score == null) return "%,d guesses, which only a truth could score".formatted(guesses);
        return "%s: %,d of %,d guesses right, %,d by the commonest answer alone; better for %,d people, worse for %,d; by chance %.2g"
                .formatted(score.beatsGuessing() ? "YES" : "no", score.right(), score.guesses(), score.blindlyRight(), score.better(),
                        score.worse(), score.chance());
    }
}
