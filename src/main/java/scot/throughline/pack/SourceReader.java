package scot.throughline.pack;

import jakarta.inject.Singleton;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import scot.throughline.council.Places;
import scot.throughline.indicator.Readings;
import scot.throughline.outcome.LedgerEntry;
import scot.throughline.outcome.LedgerReader;
import scot.throughline.report.WhatIsOut;
import scot.throughline.seal.Kind;
import scot.throughline.settings.Settings;
import scot.throughline.survey.Family;
import scot.throughline.survey.Surveys;
import scot.throughline.voice.YouSaidWeDid;

/** Reads what a paper is worked out from, as it stands now. */
@Singleton
class SourceReader {
    private final WhatIsOut out;
    private final LedgerReader ledger;
    private final Readings indicators;
    private final Surveys surveys;
    private final Places places;
    private final Settings settings;
    private final YouSaidWeDid changes;

    SourceReader(WhatIsOut out, LedgerReader ledger, Readings indicators, Surveys surveys, Places places, Settings settings,
            YouSaidWeDid changes) {
        this.out = out;
        this.ledger = ledger;
        this.indicators = indicators;
        this.surveys = surveys;
        this.places = places;
        this.settings = settings;
        this.changes = changes;
    }

    List<Pack> out() {
        return Pack.out(out.all().figures());
    }

    Sources of(Pack pack, Map<String, String> words) {
        var published = out.all();
        var council = places.council();
        var byLabel = pack.annual()
                ? ledger.everything(council.key()).stream().filter(figure -> Kind.BREAKDOWNS.contains(figure.kind())).toList()
                : List.<LedgerEntry>of();
        var day = Sources.released(pack, published.figures());
        return new Sources(pack, council, settings.madeUp(), surveys.measures(), published, byLabel,
                Arrays.stream(Family.values()).flatMap(family -> out.coverage(family).stream()).toList(),
                indicators.by(pack.period().lastDay()), indicators.tolerance(),
                changes.doneBy(day).stream().map(each -> Done.of(each, council.teams())).toList(), words);
    }
}
