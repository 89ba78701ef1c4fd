package scot.throughline.lists;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import scot.throughline.people.Column;
import scot.throughline.people.Problem;
import scot.throughline.people.Problem.Code;

/** What a spreadsheet does to cells, found before anybody asks what they mean. */
final class FirstLook {
    private static final Pattern FORMULA = Pattern.compile("[=+\\-@].*", Pattern.DOTALL);
    /** "+44 7700 900123" is no sum. */
    private static final Pattern FROM_ABROAD = Pattern.compile("\\+[0-9][0-9 ().-]*");
    /** "4.4770090012E+11", and with a comma where that is the custom. */
    private static final Pattern SHORTENED = Pattern.compile("[0-9]+([.,][0-9]+)?[Ee]\\+[0-9]+");

    private FirstLook() {}

    static List<Problem> at(Row row, Heads heads) {
        var problems = new ArrayList<Problem>();
        for (var column : heads.columns()) at(heads.cell(row, column), column).ifPresent(problems::add);
        if (row.cells().size() > heads.width()) {
            var last = heads.columns().stream().reduce((_, each) -> each).orElseThrow();
            problems.add(new Problem(last, Code.TOO_LONG, "This row has more cells than there are columns",
                    "Put quotation marks around a cell with a comma in it, or take out what stands too far right"));
        }
        return problems;
    }

    private static Optional<Problem> at(String cell, Column column) {
        if (cell.length() > Limits.CELL)
            return Optional.of(
                    new Problem(column, Code.TOO_LONG, "This is longer than " + Limits.CELL + " characters", "Write it shorter"));
        if (SHORTENED.matcher(cell).matches())
            return Optional.of(new Problem(column, code(column),
                    "The spreadsheet has shortened this number", "Make the column Text, type it again"));
        if (FORMULA.matcher(cell).matches() && !FROM_ABROAD.matcher(cell).matches())
            return Optional.of(new Problem(column, code(column),
                    "This is a formula, or begins like one", "Type what it should say, without = + - or @ before it"));
        return Optional.empty();
    }

    /** That something is no such thing, in the words of machines. */
    private static Code code(Column column) {
        return switch (column) {
            case REFERENCE -> Code.NOT_A_REFERENCE;
            case MOBILE -> Code.NOT_A_MOBILE;
            case NAME -> Code.NOT_A_NAME;
            case LANGUAGE -> Code.UNKNOWN_LANGUAGE;
            case SHARED -> Code.NOT_YES_OR_NO;
            case TEXTS -> Code.UNKNOWN_TEXTS;
            case JOURNEY_TYPE -> Code.UNKNOWN_JOURNEY_TYPE;
            case TEAM -> Code.UNKNOWN_TEAM;
            case AREA -> Code.UNKNOWN_AREA;
            case CASEHOLDER -> Code.UNKNOWN_CASEHOLDER;
            case STARTED, EXPECTED_END, ENDED, DATE_OF_BIRTH -> Code.NOT_A_DATE;
            case SEX -> Code.UNKNOWN_SEX;
            case AGE_BAND -> Code.UNKNOWN_AGE_BAND;
            case DEPRIVATION_FIFTH -> Code.NOT_A_FIFTH;
            case REASON -> Code.UNKNOWN_REASON;
            case ASK -> Code.UNKNOWN_ASK;
        };
    }
}
