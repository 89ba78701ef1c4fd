package scot.throughline.calendar;

import java.time.LocalDate;

/** A quarter of a Scottish financial year: Q1 is April to June, Q4 is January to March. */
public record Quarter(FinancialYear year, int number) implements Period {
    public Quarter { if (number < 1 || number > 4) throw new IllegalArgumentException("A year has quarters 1 to 4, not " + number); }

    public static Quarter of(LocalDate day) {
        var year = FinancialYear.of(day);
        return new Quarter(year, 1 + (day.getMonthValue() + 8) % 12 / 3);
    }

    public HalfYear half() {
        return new HalfYear(year, number < 3 ? 1 : 2);
    }

    public Quarter next() {
        return plus(1);
    }

    public Quarter plus(int quarters) {
        var there = index() + quarters;
        return new Quarter(new FinancialYear(Math.floorDiv(there, 4)), Math.floorMod(there, 4) + 1);
    }

    /** Its number among all quarters. */
    public int index() {
        return year.start() * 4 + number - 1;
    }

    @Override
    public String key() {
        return year.key() + ".Q" + number;
    }

    @Override
    public String label() {
        return year.label() + " Q" + number;
    }

    @Override
    public LocalDate firstDay() {
        return year.firstDay().plusMonths(3L * (number - 1));
    }

    @Override
    public LocalDate lastDay() {
        return firstDay().plusMonths(3).minusDays(1);
    }

    @Override
    public Quarter yearBefore() {
        return plus(-4);
    }

    @Override
    public String toString() {
        return key();
    }
}
