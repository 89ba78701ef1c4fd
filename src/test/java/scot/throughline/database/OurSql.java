package scot.throughline.database;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/** The SQL we wrote ourselves, as it stands in the source. */
final class OurSql {
    private static final Pattern QUERY = Pattern.compile("@Query\\(\\s*(?:value\\s*=\\s*)?(?:\"\"\"(.*?)\"\"\"|\"([^\"]*)\")",
            Pattern.DOTALL);

    private OurSql() {}

    /** One piece of it, and where it stands. */
    record Piece(Path file, String sql) {
        /** As a server prepares it: with a mark for each value. */
        String prepared() { return sql.replaceAll(":[a-zA-Z]\\w*", "?"); }
    }

    static List<Piece> migrations() throws IOException {
        return pieces(Path.of("migrations"), Pattern.compile("(.*)()", Pattern.DOTALL), ".sql");
    }

    static List<Piece> queries() throws IOException {
        return pieces(Path.of("src/main/java"), QUERY, ".java");
    }

    private static List<Piece> pieces(Path folder, Pattern pattern, String suffix) throws IOException {
        var pieces = new ArrayList<Piece>();
        try (var files = Files.walk(folder)) {
            for (var file : (Iterable<Path>) files.filter(path -> path.toString().endsWith(suffix)).sorted()::iterator)
                pattern.matcher(Files.readString(file)).results()
                        .map(found -> new Piece(file, found.group(1) == null ? found.group(2) : found.group(1)))
                        .filter(piece -> !piece.sql().isBlank()).forEach(pieces::add);
        }
        return pieces;
    }
}
