package scot.throughline.calendar;

import java.time.LocalDate;
import java.time.Month;
import java.util.List;

/** A Scottish financial year, April to March, named by the calendar year it starts in. */
public record FinancialYear(int start) implements Period {
    public static FinancialYear of(LocalDate day) {
        return new FinancialYear(day.getMonthValue() >= Month.APRIL.getValue() ? day.getYear() : day.getYear() - 1);
    }

    public List<Quarter> quarters() {
        return List.of(new Quarter(this, 1), new Quarter(this, 2), new Quarter(this, 3), new Quarter(this, 4));
    }

    @Override
    public String key() {
        return "%d-%02d".formatted(start, (start + 1) % 100);
    }

    @Override
    public String label() {
        return "%d/%02d".formatted(start, (start + 1) % 100);
    }

    @Override
    public LocalDate firstDay() {
        return LocalDate.of(start, Month.APRIL, 1);
    }

    @Override
    public LocalDate lastDay() {
        return LocalDate.of(start + 1, Month.MARCH, 31);
    }

    @Override
    public FinancialYear year() {
        return this;
    }

    @Override
    public FinancialYear yearBefore() {
        return new FinancialYear(start - 1);
    }

    @Override
    public String toString() {
        return key();
    }
}
