package scot.throughline.release;

import io.micronaut.context.annotation.Requires;
import io.micronaut.context.annotation.Value;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import scot.throughline.calendar.Period;
import scot.throughline.calendar.Quarter;
import scot.throughline.outcome.Ledger;

/**
 * What was released, written down beside the keys and apart from the database: a restored backup does not know of it, and must not be released once
 * more.
 */
@Singleton
@Requires(property = "datasources.release.url")
class Manifests {
    private static final String ENDING = ".txt";

    private final Path folder;
    private final Ledger ledger;

    Manifests(@Value("${throughline.home}") Path home, Ledger ledger) {
        this.folder = home.resolve("releases");
        this.ledger = ledger;
    }

    /** Why nothing may be released from this database; null if it is the one that earlier releases were made from. */
    @Nullable
    String refuses(String council, List<BatchRow> decided) {
        return written().map(quarter -> fault(quarter, council, decided)).flatMap(Optional::stream).findFirst().orElse(null);
    }

    private Optional<String> fault(Quarter quarter, String council, List<BatchRow> decided) {
        if (BatchRow.quarters(decided).stream().noneMatch(batch -> batch.quarter().equals(quarter)))
            return Optional.of("This database knows nothing of the release of " + quarter.label() + ", which " + file(quarter)
                    + " tells of. It was restored from a backup: restore one from after that release.");
        if (!read(file(quarter)).equals(manifest(quarter, council, decided)))
            return Optional.of("The figures of " + quarter.label() + " are not those that " + file(quarter) + " tells of. Find out who"
                    + " changed the ledger.");
        return Optional.empty();
    }

    /** Writes what is missing: a crash may have come between a release and this. */
    void write(String council, List<BatchRow> decided) {
        BatchRow.quarters(decided).stream().map(BatchRow::quarter).distinct().filter(quarter -> !Files.exists(file(quarter)))
                .forEach(quarter -> write(file(quarter), manifest(quarter, council, decided)));
    }

    private String manifest(Quarter quarter, String council, List<BatchRow> decided) {
        var periods = Stream.of(quarter, quarter.half(), quarter.year()).filter(period -> period.lastDay().equals(quarter.lastDay()))
                .map(Period::key).toList();
        var figures = ledger.published(council, periods);
        var batches = BatchRow.quarters(decided).stream().filter(batch -> batch.quarter().equals(quarter))
                .sorted(Comparator.comparing(BatchRow::family)).map(batch -> batch.family() + " " + batch.outcome() + "\n")
                .collect(Collectors.joining());
        return "Release of " + quarter.label() + "\n" + batches + words(quarter, decided) + figures.size() + " figures, SHA-256 "
                + sha256(String.join("\n", figures)) + "\n";
    }

    /** What people wrote that was opened with this quarter: none before a half-year is over. */
    private static String words(Quarter quarter, List<BatchRow> decided) {
        return decided.stream().filter(batch -> quarter.half().lastQuarter().equals(quarter) && batch.openedWith(quarter.half()))
                .map(batch -> batch.family() + " words of " + batch.period() + " OPENED\n").sorted().collect(Collectors.joining());
    }

    private Stream<Quarter> written() {
        if (!Files.isDirectory(folder)) return Stream.empty();
        try (var files = Files.list(folder)) {
            return files.map(file -> file.getFileName().toString()).filter(name -> name.endsWith(ENDING))
                    .map(name -> (Quarter) Period.parse(name.substring(0, name.length() - ENDING.length()))).sorted().toList().stream();
        } catch (IOException unreadable) {
            throw new UncheckedIOException("Cannot read " + folder, unreadable);
        }
    }

    private Path file(Quarter quarter) {
        return folder.resolve(quarter.key() + ENDING);
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException unreadable) {
            throw new UncheckedIOException("Cannot read " + file, unreadable);
        }
    }

    /** Whole or not at all. */
    private static void write(Path file, String text) {
        try {
            Files.createDirectories(file.getParent());
            var fresh = Files.createTempFile(file.getParent(), ".new", "");
            Files.writeString(fresh, text);
            Files.move(fresh, file, StandardCopyOption.ATOMIC_MOVE);
        } catch (IOException unwritable) {
            throw new UncheckedIOException("Cannot write " + file, unwritable);
        }
    }

    private static String sha256(String text) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException("SHA-256 is missing", impossible);
        }
    }
}
