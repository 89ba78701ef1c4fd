package scot.throughline.report;

import jakarta.inject.Singleton;
import java.util.List;
import scot.throughline.survey.Derived.Distance;
import scot.throughline.survey.Measure;
import scot.throughline.survey.Measure.Good;
import scot.throughline.survey.Measure.Group;
import scot.throughline.survey.Surveys;

/** The measures at a glance. Who got worse, scores taken twice and what was picked from a list stand on the pages these lead to. */
@Singleton
public class Glances {
    private final WhatIsOut out;
    private final List<Measure> measures;

    Glances(WhatIsOut out, Surveys surveys) {
        this.out = out;
        this.measures = surveys.measures().stream()
                .filter(measure -> measure.about().group() == Group.OUTCOME && measure.good() == Good.MORE)
                .filter(measure -> !Distance.speaksOf(measure.end().question())).toList();
    }

    public List<Glance> all() {
        var published = out.all();
        return measures.stream().map(measure -> Glance.of(measure, published)).toList();
    }
}
