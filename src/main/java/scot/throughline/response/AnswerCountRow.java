package scot.throughline.response;

import io.micronaut.data.annotation.Id;
import io.micronaut.data.annotation.MappedEntity;
import scot.throughline.calendar.Period;
import scot.throughline.seal.Kind;
import scot.throughline.survey.Family;

/** One count as the table keeps it. */
@MappedEntity(value = "answer_count", schema = "report")
record AnswerCountRow(@Id String council, String family, String kind, String period, String label, String question, String answer, int n) {
    AnswerCount count() {
        return new AnswerCount(Family.parse(family), Kind.valueOf(kind), Period.parse(period), label, question, answer, n);
    }
}
