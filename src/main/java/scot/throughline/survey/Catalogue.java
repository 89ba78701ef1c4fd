package scot.throughline.survey;

import java.util.List;
import java.util.Optional;
import scot.throughline.survey.Measure.Every;

/** The tables of the year, laid down before it: nothing else is published, and nobody's answers change them. */
public record Catalogue(List<Table> tables) {
    /** Of a council that publishes nothing. */
    public static final Catalogue EMPTY = new Catalogue(List.of());

    public Catalogue { tables = List.copyOf(tables); }

    /** Whose answers a figure counts. */
    public enum Of {
        EVERYONE, TEAM, AREA, JOURNEY_TYPE;

        /** Those with a label. */
        public static final List<Of> LABELLED = List.of(TEAM, AREA, JOURNEY_TYPE);
    }

    /** Measures that come out together. */
    public record Table(Of of, Every every, List<String> measures) {
        public Table { measures = List.copyOf(measures); }
    }

    /** How often a measure of everyone comes out; empty where it stands in no table. */
    Optional<Every> every(String measure) {
        return tables.stream().filter(table -> table.of() == Of.EVERYONE && table.measures().contains(measure)).map(Table::every)
                .findFirst();
    }

    /** Whether a measure is shown of these. */
    public boolean shows(Of of, String measure) {
        return tables.stream().anyMatch(table -> table.of() == of && table.measures().contains(measure));
    }
}
