package scot.throughline.command;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import scot.throughline.reidentify.Holdings;
import scot.throughline.reidentify.Report;

/** Attacks our own store, for whoever is responsible for data protection. */
@Command(name = "reidentify", mixinStandardHelpOptions = true, description = {
        "Tries to find out who said what, as somebody would who holds the database and what is kept around it.",
        "Says what could be read, joined or guessed, and exits 3 if that is anything."})
final class Reidentify implements Callable<Integer> {
    static final int FOUND_SOMETHING = 3;

    @Option(names = "--dump", paramLabel = "FILE", description = "A logical dump to look at, in place of the database.")
    private List<Path> dumps = List.of();

    @Option(names = "--binlog", paramLabel = "FILE", description = "A binary log of the database server, oldest first.")
    private List<Path> binaryLogs = List.of();

    @Option(names = "--files", paramLabel = "FOLDER", description = "The folder of the database's own files.")
    private List<Path> folders = List.of();

    @Option(names = "--log", paramLabel = "FILE", description = "A log of the web server, a proxy or the text provider.")
    private List<Path> logs = List.of();

    @Option(names = "--truth", paramLabel = "FILE", description = "What made-up people answered, as `demo --truth` wrote it: scores each attack.")
    private @Nullable Path truth;

    @Override
    public Integer call() {
        try {
            var environment = Environment.ofThisProcess();
            var holdings = new Holdings();
            for (var dump : dumps) holdings.withDump(dump);
            if (dumps.isEmpty())
                try (var launch = Launch.joining(environment)) {
                    holdings.with(launch.server());
                }
            for (var log : binaryLogs) holdings.withBinaryLog(log);
            for (var folder : folders) holdings.withFiles(folder);
            for (var log : logs) holdings.withLog(log);
            var report = Report.of(holdings.evidence(), Launch.surveys(environment), truth);
            report.lines().forEach(System.out::println);
            return report.foundSomething() ? FOUND_SOMETHING : 0;
        } catch (IOException unreadable) {
            throw new CannotStart("This cannot be read: " + unreadable.getMessage());
        } catch (SQLException refused) {
            throw new CannotStart("The database does not answer its owner's account: " + refused.getMessage());
        }
    }
}
