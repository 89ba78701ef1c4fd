package scot.throughline.demo;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import scot.throughline.calendar.FinancialYear;
import scot.throughline.calendar.Quarter;

/**
 * The years that are made up: when they begin, how far things have come, and the stretch in which the service was away.
 *
 * @param awayFrom the first day without texts and pages, {@code awayUntil} the last: so few answer before it that their quarter is held
 */
record Times(Scale scale, LocalDate first, LocalDate today, LocalDate awayFrom, LocalDate awayUntil) {
    private static final double DAYS_A_YEAR = 365.25;
    /** Enough to be seen to be held, and well under the ten that a batch needs. */
    private static final double ANSWERS_BEFORE_IT_WENT_AWAY = 5;
    private static final int HELD_QUARTER = 2;

    static Times until(LocalDate today, Scale scale) {
        var first = new FinancialYear(FinancialYear.of(today).start() - scale.years()).firstDay();
        var away = new Quarter(new FinancialYear(first.getYear() + Math.min(1, scale.years() - 1)), HELD_QUARTER);
        var whole = new Times(scale, first, today, away.firstDay(), away.lastDay());
        var answersADay = scale.endingsAYear() / DAYS_A_YEAR * whole.response(away.firstDay());
        return new Times(scale, first, today, away.firstDay().plusDays(Math.round(ANSWERS_BEFORE_IT_WENT_AWAY / answersADay)),
                away.lastDay());
    }

    /** How far things have come, from 0 in the middle of the first year to 1 in the middle of the last. */
    double progress(LocalDate day) {
        var years = ChronoUnit.DAYS.between(first, day) / DAYS_A_YEAR;
        return Math.clamp((years - 0.5) / Math.max(1, scale.years() - 1), 0, 1);
    }

    double response(LocalDate day) {
        return scale.firstResponse() + (scale.lastResponse() - scale.firstResponse()) * progress(day);
    }

    boolean away(LocalDate day) {
        return !day.isBefore(awayFrom) && !day.isAfter(awayUntil);
    }
}
