package scot.throughline.reidentify;

import static java.util.stream.Collectors.counting;
import static java.util.stream.Collectors.groupingBy;

import java.nio.file.Path;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Looks for anything in clear. */
final class Plaintext implements Attack {
    /** A page's number says which questions came before it, and some turn on an answer. */
    private static final Pattern PAGE = Pattern.compile("/check-in/\\d+");

    @Override
    public String name() { return "Plaintext"; }

    @Override
    public String sentence() {
        return "Looks for an answer, a label, a question's wording or somebody's own words in clear: in rows that belong to one response, beside a "
                + "person, in what the binary log wrote down, in lines of logs and in the database's files. Counts are not answers: a count's row is "
                + "told apart by what it counts, and has no id and no twin.";
    }

    @Override
    public Found on(Evidence evidence, Words words) {
        var found = new Found();
        inRows("%d rows of ", evidence.stored().filter(evidence::isAnswer).filter(words::canBeRead), found);
        inRows("%d people's rows of ", evidence.stored().filter(Row::isOfPeople).filter(row -> !words.read(row).isEmpty()), found);
        inRows("%d rows in the binary log of ", evidence.logged().filter(evidence::isAnswer).filter(words::canBeRead), found);
        inRows("%d people's rows in the binary log of ",
                evidence.logged().filter(Row::isOfPeople).filter(row -> !words.read(row).isEmpty()),
                found);
        found.readable(evidence.transactions().stream().flatMap(each -> each.statements().stream()).filter(words::tellAnAnswer).count(),
                "%d statements in the binary log");
        var lines = evidence.lines().stream().map(LogLine::text).toList();
        found.readable(lines.stream().filter(words::tellAnAnswer).count(), "%d lines of logs");
        found.readable(lines.stream().filter(line -> PAGE.matcher(line).find()).count(),
                "%d lines of logs with the number of a page, which says what was asked before");
        found.readable(evidence.files().stream().filter(file -> Printable.isIn(file, words::tellAnAnswer)).count(),
                "%d files of the database");
        found.readable(evidence.files().stream().filter(file -> isOfAnswers(file, evidence))
                .filter(file -> Printable.isIn(file, words::nameAQuestion))
                .count(), "%d files of tables with rows of one response");
        return found;
    }

    /** In other files, and in those that all tables share, a question may stand for its count. */
    private static boolean isOfAnswers(Path file, Evidence evidence) {
        return evidence.answers().stream().anyMatch(table -> file.endsWith(table.replace('.', '/') + ".ibd"));
    }

    private static void inRows(String how, Stream<Row> rows, Found found) {
        rows.collect(groupingBy(Row::table, TreeMap::new, counting())).forEach((table, many) -> found.readable(many, how + table));
    }
}
