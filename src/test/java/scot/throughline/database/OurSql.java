package scot.throughline.database;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import io.micronaut.data.annotation.Query;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/** The SQL we wrote ourselves. */
final class OurSql {
    private static final JavaClasses SERVICE = new ClassFileImporter().withImportOption(new ImportOption.DoNotIncludeTests())
            .importPackages("scot.throughline");

    /** Any literal, so that a part of a query which several share is found as well. */
    private static final Pattern LITERAL = Pattern.compile("\"\"\"(.*?)\"\"\"|\"([^\"\\n]*)\"", Pattern.DOTALL);

    private OurSql() {}

    /** One piece of it, and where it stands. */
    record Piece(String place, String sql) {
        /** As a server prepares it: with a mark for each value. */
        String prepared() { return sql.replaceAll(":[a-zA-Z]\\w*", "?"); }
    }

    static List<Piece> migrations() throws IOException {
        return pieces(Path.of("migrations"), Pattern.compile("(.*)()", Pattern.DOTALL), ".sql");
    }

    /** Whole, as compiled: a condition that several queries share is in each of them. */
    static List<Piece> queries() {
        return SERVICE.stream().flatMap(type -> type.getMethods().stream())
                .flatMap(method -> method.tryGetAnnotationOfType(Query.class).stream()
                        .map(query -> new Piece(method.getFullName(), query.value())))
                .toList();
    }

    /** Conditions that ask for a team, without what an UPDATE sets. */
    static List<Piece> conditionsOnATeam() throws IOException {
        return pieces(Path.of("src/main/java"), LITERAL, ".java").stream()
                .map(piece -> new Piece(piece.place(), piece.sql().replaceAll("(?s)\\bSET\\b.*?\\bWHERE\\b", "WHERE")))
                .filter(piece -> piece.sql().contains("team = :team")).toList();
    }

    private static List<Piece> pieces(Path folder, Pattern pattern, String suffix) throws IOException {
        var pieces = new ArrayList<Piece>();
        try (var files = Files.walk(folder)) {
            for (var file : (Iterable<Path>) files.filter(path -> path.toString().endsWith(suffix)).sorted()::iterator)
                pattern.matcher(Files.readString(file)).results()
                        .map(found -> new Piece(file.toString(), found.group(1) == null ? found.group(2) : found.group(1)))
                        .filter(piece -> !piece.sql().isBlank()).forEach(pieces::add);
        }
        return pieces;
    }
}
