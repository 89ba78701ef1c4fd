package scot.throughline.lists;

import jakarta.inject.Singleton;
import java.util.List;
import scot.throughline.people.Column;
import scot.throughline.people.EndReason;
import scot.throughline.people.TakesRows;
import scot.throughline.survey.Council;
import scot.throughline.survey.Surveys;

/** What somebody could write under each head, with a number that belongs to nobody. */
@Singleton
class Examples {
    private final Council council;

    Examples(Surveys surveys) {
        this.council = surveys.council();
    }

    /** The heads of such a list and one row, to be written over. */
    byte[] template(TakesRows taker, SpreadsheetFile kind) {
        var columns = taker.columns();
        return kind.of(List.of(columns.stream().map(Column::head).toList(), columns.stream().map(this::of).toList()));
    }

    String of(Column column) {
        return switch (column) {
            case REFERENCE -> "AB/1234";
            case MOBILE -> "07700 900123";
            case NAME -> "Sam Example";
            case LANGUAGE -> "English";
            case SHARED -> "no";
            case TEXTS -> "OK";
            case JOURNEY_TYPE -> council.journeyTypes().getFirst().name();
            case TEAM -> council.teams().getFirst().name();
            case AREA -> council.areas().getFirst().name();
            case CASEHOLDER -> "sam.reid@council.example";
            case STARTED -> "2026-03-27";
            case EXPECTED_END -> "2027-03-26";
            case SEX -> "Woman";
            case AGE_BAND -> "26 to 30";
            case DATE_OF_BIRTH -> "";
            case DEPRIVATION_FIFTH -> "1";
            case ENDED -> "2027-03-19";
            case REASON -> EndReason.COMPLETED.words();
            case ASK -> council.touchpoints().getFirst().name();
        };
    }
}
