package scot.throughline.pack;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import scot.throughline.outcome.Signal;
import scot.throughline.pack.Content.Block;
import scot.throughline.pack.Content.Drawn;
import scot.throughline.pack.Content.Fact;
import scot.throughline.pack.Content.Facts;
import scot.throughline.pack.Content.Section;
import scot.throughline.pack.Content.Table;
import scot.throughline.pack.Content.Words;
import scot.throughline.report.OutcomePage;
import scot.throughline.survey.Measure;

/**
 * A measure's chapter under its finding, and its line in the summary.
 *
 * @param summary its cells there
 */
record MeasureSection(Section section, List<String> summary) {
    static MeasureSection of(Measure measure, Sources sources) {
        var page = sources.page(measure);
        var blocks = new ArrayList<Block>();
        blocks.add(new Words(page.counted()));
        blocks.add(new Facts(newest(page)));
        page.picture().ifPresent(picture -> blocks.add(new Drawn(picture)));
        blocks.add(new Facts(compared(page)));
        blocks.add(table(measure, page));
        sources.written(measure.key()).ifPresent(note -> blocks.add(new Facts(List.of(new Fact(
                measure.about().owner().isEmpty() ? "Note" : "Note by the owner, " + measure.about().owner(),
                note.replaceAll("\\s+", " "))))));
        return new MeasureSection(new Section(page.heading(), blocks), summary(measure, page));
    }

    private static List<Fact> newest(OutcomePage page) {
        var facts = new ArrayList<Fact>();
        for (var at = 0; at < page.figures().size(); at++) {
            var figure = page.figures().get(at);
            facts.add(new Fact(page.lines().get(at), figure.words() + (figure.when().isEmpty() ? "" : ", " + figure.when())
                    + (figure.sureness().isEmpty() ? "." : " (" + figure.sureness() + ").")));
        }
        return facts;
    }

    private static List<Fact> compared(OutcomePage page) {
        var facts = new ArrayList<Fact>();
        page.changes().forEach(change -> facts.add(fact(change)));
        var course = page.course();
        if (course != null) facts.add(fact(course));
        var target = page.target();
        if (target != null)
            facts.add(new Fact("Target: " + target.name(), "%s %s. %s".formatted(target.standing().shape(), target.standing().word(),
                    Compose.joined(Stream.of(target.inFull(), target.assurance())))));
        return facts;
    }

    private static Fact fact(OutcomePage.Change change) {
        var signal = change.signal();
        return new Fact(change.name(), change.inFull().startsWith(signal.word())
                ? signal.shape() + " " + change.inFull()
                : said(signal) + ". " + change.inFull());
    }

    static String said(Signal signal) {
        return signal.shape() + " " + signal.word();
    }

    private static Table table(Measure measure, OutcomePage page) {
        var heads = Stream.concat(Stream.of("Period"), page.lines().stream().flatMap(line -> Stream.of(line, "Answers", "95% interval")))
                .toList();
        var rows = page.rows().stream().map(row -> Stream.concat(Stream.of(row.period() + ", " + row.months()),
                row.cells().stream().flatMap(cell -> Stream.of(cell.words(), cell.answers(), cell.interval())))
                .toList()).toList();
        return new Table("measure-" + measure.key(), measure.name() + ", " + measure.base() + ": every figure published", heads, rows);
    }

    private static List<String> summary(Measure measure, OutcomePage page) {
        var end = page.figures().getFirst();
        var start = page.figures().size() > 1 && measure.start() != null ? page.figures().get(1).words() : "–";
        var about = page.rows().isEmpty() ? "–" : page.rows().getFirst().cells().getFirst().answers();
        return List.of(measure.name(), end.words(), start, about,
                said(page.signal()));
    }
}
