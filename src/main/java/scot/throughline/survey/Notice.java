package scot.throughline.survey;

import java.util.List;

/** What a council must say to everybody, in its own words, from {@code surveys/notices/<key>.yaml}. */
public record Notice(String key, List<Section> sections) {
    /** One part: what it is about, then paragraphs, then points. */
    public record Section(String heading, List<String> paragraphs, List<String> points) {
        public Section {
            paragraphs = List.copyOf(paragraphs);
            points = List.copyOf(points);
        }
    }

    public Notice { sections = List.copyOf(sections); }
}
