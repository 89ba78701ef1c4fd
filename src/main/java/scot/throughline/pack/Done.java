package scot.throughline.pack;

import java.util.List;
import scot.throughline.calendar.Scotland;
import scot.throughline.survey.Council.Label;
import scot.throughline.voice.SaidAndDone;

/**
 * What was changed because of what people said, as a paper prints it.
 *
 * @param when the day, written out
 * @param evidence how anybody can tell; empty where there is none
 */
record Done(String said, String done, String when, String whom, String evidence) {
    static Done of(SaidAndDone each, List<Label> teams) {
        return new Done(each.said(), each.changed(), each.done().map(Scotland::written).orElse(""), each.forWhom(teams), each.evidence());
    }
}
