package scot.throughline.response;

import scot.throughline.calendar.Period;
import scot.throughline.seal.Kind;
import scot.throughline.survey.Family;

/**
 * How many people of one opened batch gave one answer.
 *
 * @param period the last period of the batch it was opened in
 * @param label the team, area or journey type; empty for everyone
 */
public record AnswerCount(Family family, Kind kind, Period period, String label, String question, String answer, int n) {}
