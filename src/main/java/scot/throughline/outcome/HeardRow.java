package scot.throughline.outcome;

import io.micronaut.data.annotation.Id;
import io.micronaut.data.annotation.MappedEntity;
import java.time.LocalDate;
import scot.throughline.background.Axis;
import scot.throughline.background.Group;
import scot.throughline.calendar.FinancialYear;
import scot.throughline.calendar.Period;
import scot.throughline.outcome.Shown.AboutHalf;
import scot.throughline.outcome.Shown.AtLeast;
import scot.throughline.outcome.Shown.AtMost;
import scot.throughline.outcome.Shown.HalfOrLess;
import scot.throughline.outcome.Shown.HalfOrMore;
import scot.throughline.outcome.Shown.Percent;
import scot.throughline.outcome.Shown.Share;
import scot.throughline.survey.Family;

/** A group's response as the table keeps it. */
@MappedEntity(value = "response_by", schema = "report")
record HeardRow(@Id String council, String family, String period, Axis axis, String label, int ended, int asked, String shown, int figure,
        LocalDate publishedOn) {
    private static final String REST = "REST";

    static HeardRow of(String council, Heard heard) {
        return switch (heard.share()) {
            case Percent(var percent, var asked) -> of(council, heard, asked, "PERCENT", percent);
            case AtLeast(var percent, var asked) -> of(council, heard, asked, "AT_LEAST", percent);
            case AtMost(var percent, var asked) -> of(council, heard, asked, "AT_MOST", percent);
            case HalfOrMore _,AboutHalf _,HalfOrLess _ -> throw new IllegalArgumentException("A response is never in words");
        };
    }

    private static HeardRow of(String council, Heard heard, int asked, String shown, int figure) {
        return new HeardRow(council, heard.family().key(), heard.year().key(), heard.axis(), heard.group().map(Group::name).orElse(REST),
                heard.ended(), asked, shown, figure, heard.publishedOn());
    }

    Heard heard() {
        return new Heard(Family.parse(family), (FinancialYear) Period.parse(period), axis, axis.group(label), ended, share(), publishedOn);
    }

    private Share share() {
        return switch (shown) {
            case "PERCENT" -> new Percent(figure, asked);
            case "AT_LEAST" -> new AtLeast(figure, asked);
            case "AT_MOST" -> new AtMost(figure, asked);
            default -> throw new IllegalStateException("'" + shown + "' is no way to show a response");
        };
    }
}
