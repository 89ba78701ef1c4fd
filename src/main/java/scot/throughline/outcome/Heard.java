package scot.throughline.outcome;

import java.time.LocalDate;
import java.util.Optional;
import scot.throughline.background.Axis;
import scot.throughline.background.Group;
import scot.throughline.calendar.FinancialYear;
import scot.throughline.outcome.Shown.Share;
import scot.throughline.survey.Family;

/**
 * What share of a group of people answered in a year, as published. Says nothing of what they said.
 *
 * @param group empty for everybody whose group is too small or not known
 * @param ended journeys of theirs that ended, to the nearest 5
 * @param share of those asked; its base is how many that were, to the nearest 5
 */
public record Heard(Family family, FinancialYear year, Axis axis, Optional<Group> group, int ended, Share share, LocalDate publishedOn) {}
