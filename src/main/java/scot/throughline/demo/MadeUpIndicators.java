package scot.throughline.demo;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.micronaut.context.ApplicationContext;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import scot.throughline.audit.Signatory;
import scot.throughline.calendar.Quarter;
import scot.throughline.indicator.EnterFigures;
import scot.throughline.indicator.Entered;
import scot.throughline.survey.Surveys;

/** What the made-up council counts itself, quarter by quarter, entered as a file as an analyst would. */
final class MadeUpIndicators {
    private static final int MONTHS_A_QUARTER = 3;

    /**
     * One of them.
     *
     * @param first in the first quarter
     * @param change over a year
     * @param swing how far a quarter strays from that
     */
    private record Made(String name, String unit, String better, double first, double change, int swing, int target, int laterTarget) {
        String line(Quarter quarter, int number, int quarters) {
            // As regular as a made-up figure may be: a second filling gives the same.
            var value = first + change * number / 4 + Math.rint(swing * Math.sin(2.3 * number + name.length()));
            return String.format(Locale.ROOT, "%s,%s,%.0f,%d,%s,%s%n", name, quarter.label(), value,
                    number < quarters / 2 ? target : laterTarget,
                    unit, better);
        }
    }

    private static final List<Made> ALL = List.of(
            new Made("Reports submitted on the day they were due", "%", "more", 84, 4, 4, 90, 95),
            new Made("First appointment within 5 working days", "%", "more", 58, 9, 6, 80, 80),
            new Made("Days from the start to the first unpaid work", "days", "fewer", 24, -4, 3, 14, 12));

    private MadeUpIndicators() {}

    /** Enters every quarter that is over. */
    static void enter(ApplicationContext context, Times times, Instant now) {
        var figures = context.getBean(EnterFigures.class);
        var analyst = Signatory.commandLine(context.getBean(Surveys.class).council().key());
        var first = Quarter.of(times.first());
        var quarters = Quarter.of(times.today()).index() - first.index();
        var file = new StringBuilder("indicator,period,value,target,unit,better\n");
        for (var made : ALL)
            for (var number = 0; number < quarters; number++) file.append(made.line(first.plus(number), number, quarters));
        if (quarters > 0) take(figures, file.toString(), analyst, now);
        take(figures, "inspected,published,QI 2.1,QI 5.2\nThis council,%s,Adequate,Good\n".formatted(times.first().plusMonths(5)), analyst,
                now);
        figures.changeOfPractice(times.first().plusMonths(MONTHS_A_QUARTER * 5L), "First appointments by phone as well as in person",
                analyst, now);
    }

    private static void take(EnterFigures figures, String file, Signatory analyst, Instant now) {
        switch (figures.file(file.getBytes(UTF_8), analyst, now)) {
            case Entered.Kept _ -> {
            }
            case Entered.Refused(var faults) -> throw new IllegalStateException("The made-up indicators could not be entered: " + faults);
        }
    }
}
