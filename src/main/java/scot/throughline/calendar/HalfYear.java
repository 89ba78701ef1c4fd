package scot.throughline.calendar;

import java.time.LocalDate;
import java.util.List;

/** Half of a Scottish financial year: H1 is April to September, H2 is October to March. */
public record HalfYear(FinancialYear year, int number) implements Period {
    public HalfYear { if (number < 1 || number > 2) throw new IllegalArgumentException("A year has halves 1 and 2, not " + number); }

    public Quarter lastQuarter() {
        return new Quarter(year, number * 2);
    }

    public List<Quarter> quarters() {
        return List.of(lastQuarter().plus(-1), lastQuarter());
    }

    @Override
    public String key() {
        return year.key() + ".H" + number;
    }

    @Override
    public String label() {
        return year.label() + (number == 1 ? " April to September" : " October to March");
    }

    @Override
    public LocalDate firstDay() {
        return year.firstDay().plusMonths(6L * (number - 1));
    }

    @Override
    public LocalDate lastDay() {
        return firstDay().plusMonths(6).minusDays(1);
    }

    @Override
    public HalfYear yearBefore() {
        return new HalfYear(new FinancialYear(year.start() - 1), number);
    }

    @Override
    public String toString() {
        return key();
    }
}
