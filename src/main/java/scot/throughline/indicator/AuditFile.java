package scot.throughline.indicator;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import scot.throughline.indicator.CsvTable.Row;
import scot.throughline.indicator.Distribution.Share;

/** One audited item a row and one category a column, in whole percentages. A sum beside them is compared and never made up. */
final class AuditFile {
    static final Set<String> ITEM = Set.of("item");
    static final int LONGEST_SOURCE = 150;
    private static final Set<String> PART = Set.of("set");
    private static final Set<String> SUM = Set.of("sum");
    private static final int LONGEST_ITEM = 150;
    private static final int LONGEST_PART = 60;
    private static final int LONGEST_CATEGORY = 60;
    private static final Pattern PERCENT = Pattern.compile("(\\d|[1-9]\\d|100)\\s*%?");
    /** Two ways of missing a standard, which say different things of a service and are never added up. */
    private static final Map<String, String> STANDARDS = Map.of("no organisational", "No, organisational control", "no outwith",
            "No, outwith organisational control");

    private AuditFile() {}

    static List<Distribution> read(Cells cells) {
        var categories = IntStream.range(0, cells.heads().size())
                .filter(at -> List.of(ITEM, PART, SUM).stream().noneMatch(known -> known.contains(Cells.plain(cells.heads().get(at)))))
                .boxed().toList();
        if (categories.size() < 2) cells.wrong(1, -1, "There must be two categories or more, each a column");
        if (cells.unsaid().source().isEmpty()) cells.wrong(1, -1, "Say below which paper these figures are from");
        var named = new HashSet<String>();
        for (var at : categories) {
            if (!named.add(Cells.plain(cells.heads().get(at)))) cells.wrong(1, at, "This category is twice in the file");
            if (cells.heads().get(at).isEmpty() || cells.heads().get(at).length() > LONGEST_CATEGORY)
                cells.wrong(1, at, "Column " + (at + 1) + " must have a name of at most " + LONGEST_CATEGORY + " characters");
        }
        var met = new HashSet<List<String>>();
        var found = new ArrayList<Distribution>();
        for (var row : cells.rows()) {
            var one = one(cells, row, categories);
            if (one.isEmpty()) continue;
            if (!met.add(List.of(Cells.plain(one.get().part()), Cells.plain(one.get().item()))))
                cells.wrong(row.number(), cells.column(ITEM), "This item is twice in its set");
            found.add(one.get());
        }
        return found;
    }

    private static Optional<Distribution> one(Cells cells, Row row, List<Integer> categories) {
        var item = cells.needed(row, ITEM, LONGEST_ITEM, "what was audited");
        var part = cells.text(row, PART, LONGEST_PART).orElse("");
        var shares = new ArrayList<Share>();
        for (var at : categories) {
            if (row.at(at).isEmpty()) cells.wrong(row.number(), at, "Enter a percentage, 0 where there were none");
            cells.read(row, at, AuditFile::percent, "This must be a whole percentage from 0 to 100")
                    .ifPresent(percent -> shares.add(new Share(category(cells.heads().get(at)), percent)));
        }
        if (item.isEmpty() || shares.size() < categories.size()) return Optional.empty();
        var one = new Distribution(cells.unsaid().source(), part, item.get(), row.number(), shares);
        if (!one.addsUp()) cells.wrong(row.number(), -1, "The shares add up to " + one.sum() + ", which no rounding explains");
        cells.number(row, cells.column(SUM)).filter(sum -> sum.intValue() != one.sum())
                .ifPresent(_ -> cells.wrong(row.number(), cells.column(SUM), "The shares add up to " + one.sum()));
        return Optional.of(one);
    }

    private static Optional<Integer> percent(String written) {
        var found = PERCENT.matcher(written);
        return found.matches() ? Optional.of(Integer.valueOf(found.group(1))) : Optional.empty();
    }

    private static String category(String head) {
        var plain = Cells.plain(head);
        return STANDARDS.getOrDefault(plain, plain.substring(0, 1).toUpperCase(Locale.ROOT) + plain.substring(1));
    }
}
