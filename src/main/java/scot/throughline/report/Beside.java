package scot.throughline.report;

import java.util.List;
import scot.throughline.outcome.Chart;
import scot.throughline.survey.Measure.Target;

/** What a picture shows beside its lines, of the first of them: what is expected of it, what it should become, what happened to it. */
record Beside(Chart chart, List<Target> targets, List<Mark> marks) {}
