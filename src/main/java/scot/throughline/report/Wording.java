package scot.throughline.report;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.OptionalInt;
import scot.throughline.calendar.Period;
import scot.throughline.calendar.Quarter;
import scot.throughline.outcome.Comparison;
import scot.throughline.outcome.LedgerEntry;
import scot.throughline.outcome.Shown;
import scot.throughline.outcome.Shown.Share;

/** How pages and files say a figure, so that all of them say it alike. */
final class Wording {
    private static final DateTimeFormatter MONTH = DateTimeFormatter.ofPattern("MMMM", Locale.UK);
    private static final DateTimeFormatter MONTH_AND_YEAR = DateTimeFormatter.ofPattern("MMMM yyyy", Locale.UK);
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("d MMMM", Locale.UK);
    private static final DateTimeFormatter FULL_DAY = DateTimeFormatter.ofPattern("d MMMM yyyy", Locale.UK);

    private Wording() {}

    static String day(LocalDate day) {
        return DAY.format(day);
    }

    static String fullDay(LocalDate day) {
        return FULL_DAY.format(day);
    }

    /** "April 2026". */
    static String month(LocalDate day) {
        return MONTH_AND_YEAR.format(day);
    }

    /** The months whose answers are in it: "July to September 2026", and more where some were held. */
    static String months(LedgerEntry figure) {
        return months(figure.first(), figure.period());
    }

    static String months(Quarter first, Period last) {
        var from = first.firstDay();
        var to = last.lastDay();
        return (from.getYear() == to.getYear() ? MONTH : MONTH_AND_YEAR).format(from) + " to " + MONTH_AND_YEAR.format(to);
    }

    /** "2026/27 Q2", or "2026/27 Q1 to 2026/27 Q2" where a held quarter was joined. */
    static String period(LedgerEntry figure) {
        return figure.joined() ? figure.first().label() + " to " + figure.period().label() : figure.period().label();
    }

    static String base(Shown shown) {
        return people(shown).stream().mapToObj(base -> "about " + base).findFirst().orElse("–");
    }

    /** To the nearest 5; none where nothing is said of them. */
    static OptionalInt people(Shown shown) {
        return switch (shown) {
            case Share share -> OptionalInt.of(share.base());
            case Shown.Mean(_, var base) -> OptionalInt.of(base);
            case Shown.TooFew _,Shown.Withheld _,Shown.Held _,Shown.Destroyed _ -> OptionalInt.empty();
        };
    }

    static String interval(Shown shown) {
        return shown instanceof Share share ? share.interval().map(interval -> interval.words()).orElse("in words only") : "–";
    }

    /** "no clear change from 2024/25 to 2025/26". */
    static String finding(Comparison comparison) {
        var years = comparison.now().name() + " than in " + comparison.before().name();
        return switch (comparison.signal()) {
            case BETTER -> "better in " + years;
            case WORSE -> "worse in " + years;
            case NO_CLEAR_CHANGE -> "no clear change from " + comparison.before().name() + " to " + comparison.now().name();
            case TOO_EARLY -> "too early to say what is changing";
            case NOT_COMPARABLE -> comparison.now().name() + " is not comparable with " + comparison.before().name();
        };
    }

    /** The comparison in full, with the smallest change it could have noticed. */
    static String inFull(Comparison comparison) {
        var now = comparison.now();
        var before = comparison.before();
        var values = "%s: %s of about %d answers. %s: %s of about %d answers. ".formatted(now.name(), now.words(), now.base(),
                before.name(),
                before.words(), before.base());
        return switch (comparison.signal()) {
            case BETTER -> values + "Better, and by more than chance and rounding explain. " + noticeable(comparison);
            case WORSE -> values + "Worse, and by more than chance and rounding explain. " + noticeable(comparison);
            case NO_CLEAR_CHANGE -> values + "No clear change: chance alone could make this difference. " + noticeable(comparison);
            case TOO_EARLY -> "Too early to say: to set " + now.name() + " against " + before.name()
                    + " takes at least 20 answers in each year, in figures that were shown.";
            case NOT_COMPARABLE -> "Not compared: the line breaks on "
                    + comparison.broken().map(each -> fullDay(each.since().firstDay()) + ". " + each.why()).orElse("the way.");
        };
    }

    private static String noticeable(Comparison comparison) {
        return "With this many answers, a change of about " + comparison.noticeable()
                + " points is the smallest that could have been noticed.";
    }
}
