package scot.throughline.response;

import scot.throughline.calendar.Period;
import scot.throughline.seal.Kind;
import scot.throughline.survey.Family;

/**
 * How many people gave one answer, in one opened batch.
 *
 * @param period the last quarter or year of the batch
 * @param label the team, area or journey type; empty for everyone
 */
public record AnswerCount(Family family, Kind kind, Period period, String label, String question, String answer, int n) {}
