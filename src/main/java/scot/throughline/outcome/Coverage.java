package scot.throughline.outcome;

import java.time.LocalDate;
import java.util.OptionalInt;
import scot.throughline.calendar.Quarter;
import scot.throughline.survey.Family;

/**
 * Whom a quarter's texts reached, as counted at its release: first texts only.
 *
 * @param ended journeys that ended in the quarter; none for families that are not asked at the end
 * @param response per cent of those offered who answered, to 5; none under ten answers
 */
public record Coverage(Family family, Quarter period, OptionalInt ended, int offered, int delivered, OptionalInt response,
        LocalDate publishedOn) {}
