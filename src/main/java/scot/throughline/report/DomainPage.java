package scot.throughline.report;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import scot.throughline.outcome.Breakdown;
import scot.throughline.outcome.Coverage;
import scot.throughline.outcome.Side;
import scot.throughline.survey.Catalogue.Of;
import scot.throughline.survey.Council;
import scot.throughline.survey.Measure;

/**
 * One part of life: the finding, the three questions a leader asks first, its course, where people moved, and how teams, areas and types differ.
 *
 * @param measure the page of the measure it rests on
 * @param moved its pictures of better and worse, and of the help that is wanted with it
 * @param apart the breakdowns' pictures; empty before the first year
 * @param apartOf what the breakdowns are of, in words
 * @param picked what made it hard and what help is wanted, over all; on the page of how people were treated alone
 * @param others further figures of it
 */
record DomainPage(String heading, String name, YearAnswers year, OutcomePage measure, List<Picture> moved,
        List<Picture> apart, String apartOf, List<Picture> picked, List<Card> others) {
    /** What a page is made from. */
    record Sources(List<Measure> measures, Council council, Published published,
            Map<Of, Breakdown> breakdowns, List<Coverage> coverage, LocalDate nextRelease) {}

    static DomainPage of(PartOfLife part, Sources from) {
        var published = from.published();
        var own = part.own();
        var line = Timeline.of("", "", published, own, Side.END);
        var measure = OutcomePage.of(own, from.measures(), published, from.coverage(), from.nextRelease());
        return new DomainPage(part.domain().label() + ": " + measure.finding(), part.domain().label(),
                YearAnswers.of(line.yearOnYear(own.good())), measure,
                Stream.of(Moves.startAndEnd(part.headline(), published), Moves.lookingBack(part, from.measures(), published),
                        Moves.distance(part, from.measures(), published), Picks.help(part, from.measures(), published))
                        .flatMap(each -> each.stream()).toList(),
                from.breakdowns().entrySet().stream().map(each -> new ByLabel(each.getKey(), from.council())
                        .picture(part.headline(), each.getValue(), part.path())).toList(),
                part.headline().name(), part.isOutcome() ? List.of() : Picks.all(from.measures(), published),
                part.others().stream().filter(published::holds).map(other -> Card.of(other, published)).toList());
    }
}
