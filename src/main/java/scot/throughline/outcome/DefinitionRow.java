package scot.throughline.outcome;

import io.micronaut.data.annotation.Id;
import io.micronaut.data.annotation.MappedEntity;
import scot.throughline.calendar.Period;
import scot.throughline.calendar.Quarter;

/** A definition as the table keeps it. */
@MappedEntity(value = "measure_definition", schema = "report")
record DefinitionRow(@Id String council, String measure, Side side, String since, String words, String rule) {
    Definition definition() {
        return new Definition(measure, side, (Quarter) Period.parse(since), words, rule);
    }
}
