package scot.throughline.reidentify;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import scot.throughline.database.DatabaseServer;

/** Gathers what an attacker may have come by. */
public final class Holdings {
    private static final Pattern DUMPED = Pattern.compile("Database: (\\w+)");

    private final List<Row> rows = new ArrayList<>();
    private final List<Transaction> transactions = new ArrayList<>();
    private final List<LogLine> lines = new ArrayList<>();
    private final List<Path> files = new ArrayList<>();
    private final Map<String, List<String>> columns = new HashMap<>();

    /** A running database, whole. */
    public Holdings with(DatabaseServer server) throws SQLException {
        rows.addAll(FromDatabase.read(server, columns));
        return this;
    }

    /** A logical dump, as mariadb-dump or mysqldump writes it. */
    public Holdings withDump(Path file) throws IOException {
        var sql = Files.readString(file, ISO_8859_1);
        var of = DUMPED.matcher(sql);
        rows.addAll(new SqlText(of.find() ? of.group(1) : "", columns).read(sql).rows());
        return this;
    }

    /** Binary logs, oldest first, after the database or the dump: they hold no names of columns. */
    public Holdings withBinaryLog(Path file) throws IOException {
        transactions.addAll(FromBinlog.read(file, columns));
        return this;
    }

    /** The folder a database server keeps its files in. */
    public Holdings withFiles(Path folder) throws IOException {
        try (var inside = Files.walk(folder)) {
            inside.filter(Files::isRegularFile).forEach(files::add);
        }
        return this;
    }

    /** A log of a web server, a proxy or the text provider. */
    public Holdings withLog(Path file) throws IOException {
        Files.readString(file, ISO_8859_1).lines().forEach(line -> lines.add(new LogLine(String.valueOf(file.getFileName()), line)));
        return this;
    }

    public Evidence evidence() {
        return Evidence.of(rows, transactions, lines, files);
    }
}
