package scot.throughline.evidence;

import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import scot.throughline.calendar.Scotland;
import scot.throughline.indicator.Reading;
import scot.throughline.report.Glance;

/** Each topic with what the service says for itself and the figures that speak to it. */
record EvidencePage(List<Section> qualities, List<Section> outcomes) {
    /**
     * A topic.
     *
     * @param grade the service's own, with its day; empty where it gave none
     * @param texts those that are written
     */
    record Section(String id, String name, String path, String grade, List<Text> texts, List<Line> lines) {}

    /** One of the three texts under its question. */
    record Text(String question, String words) {}

    /** A figure that speaks to it, with a sign: a signal of a measure, a status of an indicator. */
    record Line(String name, String path, String figure, String when, Object sign) {}

    static EvidencePage of(List<Glance> measures, List<Reading> indicators, Map<String, Statement> said) {
        var topics = Topic.all(measures, indicators);
        return new EvidencePage(
                topics.stream().filter(Topic.Quality.class::isInstance).map(topic -> section(topic, measures, indicators, said)).toList(),
                topics.stream().filter(Topic.National.class::isInstance).map(topic -> section(topic, measures, indicators, said)).toList());
    }

    private static Section section(Topic topic, List<Glance> measures, List<Reading> indicators, Map<String, Statement> said) {
        var statement = said.getOrDefault(topic.key(), Statement.NONE);
        return new Section("t" + topic.key().replace('.', '-'), topic.name(), EvidencePages.path(topic),
                statement.grade().map(own -> own.grade().words() + ", " + Scotland.written(own.graded())).orElse(""), texts(statement),
                Stream.concat(measures.stream().filter(topic::isServedBy)
                        .map(each -> new Line(each.name(), each.path(), each.figure(), each.when(), each.signal())),
                        indicators.stream().filter(topic::isServedBy)
                                .map(each -> new Line(each.name(), each.path(), each.value(), each.period(), each.status())))
                        .toList());
    }

    private static List<Text> texts(Statement said) {
        return Stream.of(new Text(EvidenceForm.DOING, said.doing()), new Text(EvidenceForm.KNOWING, said.knowing()),
                new Text(EvidenceForm.NEXT, said.next())).filter(text -> !text.words().isEmpty()).toList();
    }
}
