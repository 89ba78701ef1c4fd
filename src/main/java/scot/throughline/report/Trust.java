package scot.throughline.report;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import scot.throughline.outcome.Coverage;
import scot.throughline.outcome.LedgerEntry;
import scot.throughline.outcome.Shown;
import scot.throughline.outcome.Shown.Share;
import scot.throughline.outcome.Side;

/** "Can I trust it?": who is behind the figures, what is withheld, and the rule in words. */
record Trust(List<Item> items) {
    private static final String RULE = "Nothing is shown under 10 answers. Under 20 it is said in words. Above, shares are rounded to 5 points, and nearly"
            + " everybody or nearly nobody becomes “or more”, “or less”, so that no one person’s answer can be worked out.";

    /** One line of the strip. */
    record Item(String term, String text) {}

    /**
     * @param timelines the figures the page rests on, the one that stands for its base first
     * @param coverage of the same questionnaire, oldest first
     */
    static Trust of(List<Timeline> timelines, List<Coverage> coverage, LocalDate nextRelease) {
        var items = new ArrayList<Item>();
        timelines.stream().findFirst().flatMap(Timeline::latest).ifPresent(latest -> items.add(new Item("Answers", answers(latest))));
        if (!coverage.isEmpty()) items.add(new Item("Who answered", response(coverage.getLast())));
        items.add(new Item("Withheld", withheld(timelines) + " " + RULE));
        var held = held(timelines);
        if (!held.isEmpty()) items.add(new Item("Held", held));
        items.add(new Item("Next figures",
                "On " + Wording.fullDay(nextRelease) + ". Figures come out four times a year, and once out they stay as they are."));
        return new Trust(items);
    }

    private static String answers(LedgerEntry latest) {
        return switch (latest.shown()) {
            case Share share -> "About " + share.base() + " in " + Wording.months(latest) + ", to the nearest 5.";
            case Shown.Mean(_, var base) -> "About " + base + " in " + Wording.months(latest) + ", to the nearest 5.";
            case Shown.Withheld _ ->
                "Enough in " + Wording.months(latest) + ", but with the figures beside it this one would give somebody away.";
            case Shown.TooFew _ -> "Fewer than 10 in " + Wording.months(latest) + ".";
            case Shown.Held _ -> "Those of " + Wording.months(latest) + " are held.";
            case Shown.Destroyed _ -> "Those of " + Wording.months(latest) + " were wiped unread.";
        };
    }

    private static String response(Coverage coverage) {
        var ended = coverage.ended().isPresent() ? coverage.ended().getAsInt() + " orders ended. " : "";
        // Without receipts, as from the spool, nothing is known to have arrived, which is not the same as nothing having arrived.
        var reached = coverage.delivered() == 0
                ? "whether the texts arrived is not known. "
                : "the text reached %d of them. ".formatted(coverage.delivered());
        var asked = "%s: %s%d people were asked and ".formatted(coverage.period().months(), ended, coverage.offered()) + reached;
        return asked + (coverage.response().isPresent()
                ? "About " + coverage.response().getAsInt() + "% of those asked answered; what the others would have said is not known."
                : "Too few answered to give a rate.");
    }

    private static String withheld(List<Timeline> timelines) {
        var all = timelines.stream().mapToLong(line -> line.figures().size()).sum();
        var withheld = timelines.stream().mapToLong(Timeline::withheld).sum();
        if (withheld == 0) return "Nothing so far.";
        var audited = timelines.stream().flatMap(line -> line.figures().stream()).filter(each -> each.shown() instanceof Shown.Withheld)
                .count();
        var why = audited == 0 ? "." : ", " + audited + " of them because with others they would have given somebody away.";
        return withheld + " of " + all + " figures" + why;
    }

    /** Each thing once: answers of a quarter are held together, whatever was asked. */
    private static String held(List<Timeline> timelines) {
        var lines = new LinkedHashSet<String>();
        for (var figure : timelines.stream().flatMap(line -> line.figures().stream()).toList()) {
            var whose = figure.side() == Side.START ? "At the start, " : "";
            if (figure.shown() instanceof Shown.Held) {
                lines.add(whose + Wording.months(figure)
                        + " is held: too few people answered, or too many of them work with the same member of staff, to open"
                        + " their answers safely. They will be shown with the next ones, as one figure.");
            } else if (figure.joined() && figure.shown() instanceof Share) {
                lines.add(whose + Wording.months(figure)
                        + " is one figure: its first answers were held until there were enough others to hide among.");
            } else if (figure.shown() instanceof Shown.Destroyed) {
                lines.add(whose + Wording.months(figure) + ": a year on there were still too few answers, so they were wiped unread.");
            }
        }
        return String.join(" ", lines);
    }
}
