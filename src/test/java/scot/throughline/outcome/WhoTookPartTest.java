package scot.throughline.outcome;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import scot.throughline.background.Axis;
import scot.throughline.calendar.FinancialYear;
import scot.throughline.outcome.Shown.AtLeast;
import scot.throughline.outcome.Shown.AtMost;
import scot.throughline.outcome.Shown.Percent;
import scot.throughline.survey.Family;

class WhoTookPartTest {
    /** More than a council asks in a year. */
    private static final int MOST = 400;

    @Test
    void a_share_is_worked_out_from_the_number_to_the_nearest_5_and_its_ends_are_coded() {
        assertEquals(new Percent(50, 40), share(41, 18));
        assertEquals(share(40, 18), share(40, 22), "18 to 22 look alike, though anybody may know that 40 were asked");
        assertEquals(new AtMost(25, 40), share(40, 9));
        assertEquals(share(40, 9), share(40, 0));
        assertEquals(new AtLeast(75, 40), share(40, 31));
        assertEquals(share(40, 31), share(40, 40));
        assertEquals(new AtMost(5, 300), share(300, 0));
    }

    @Test
    void to_somebody_who_counted_those_asked_nobody_and_everybody_look_like_nine() {
        for (var asked = Turnout.FEWEST_ASKED; asked <= MOST; asked++) {
            for (var answered = 0; answered <= asked; answered++) {
                var turnout = new Turnout(asked, asked, answered);
                var told = turnout.told();
                assertTrue(told.least() <= answered && answered <= told.most());
                assertTrue(told.least() == 0 ? told.most() >= 9 : told.least() > 9, asked + " asked: " + told);
                assertTrue(told.most() == asked ? asked - told.least() >= 9 : asked - told.most() > 9, asked + " asked: " + told);
                assertFalse(turnout.isPinnedBy(told));
            }
        }
    }

    @Test
    void small_groups_are_joined_and_shown_together_or_not_at_all() {
        var tally = group(group(group(Tally.EMPTY, "MAN", 90, 40), "WOMAN", 25, 12), "ANOTHER", 8, 3);
        var known = along(along(tally, Axis.AGE, "FROM_21", 60, 25), Axis.AGE, "FROM_31", 63, 30);
        assertEquals(List.of("Women about 25", "Men about 90"), shown(known));
        assertEquals(List.of("Women about 25", "Men about 90", "rest about 25"), shown(group(tally, "", 17, 1)));
        assertEquals(List.of(), shown(group(group(Tally.EMPTY, "MAN", 90, 40), "WOMAN", 19, 12)), "men alone say nothing");
    }

    @Test
    void those_in_no_row_are_not_told_by_taking_away_either() {
        var four = group(group(group(Tally.EMPTY, "MAN", 90, 42), "WOMAN", 30, 12), "ANOTHER", 4, 4);
        assertEquals(List.of(), shown(four), "58 or more in the quarter, and at most 54 men and women: all four");
    }

    @Test
    void where_nothing_is_known_of_anybody_nothing_is_shown() {
        assertEquals(List.of(), shown(group(Tally.EMPTY, "", 200, 90)));
        assertEquals(List.of(), shown(Tally.EMPTY));
    }

    @Test
    void an_axis_goes_where_the_others_tell_its_rows() {
        var sex = group(group(Tally.EMPTY, "MAN", 100, 38), "WOMAN", 30, 0);
        var young = along(sex, Axis.AGE, "FROM_21", 60, 17);
        assertEquals(List.of(Axis.AGE), axes(List.of(along(young, Axis.AGE, "FROM_31", 70, 21))),
                "at most 17 and 22 by age, and at least 38 men, leave one woman at most");
        var other = along(sex, Axis.AGE, "FROM_21", 60, 18);
        assertEquals(List.of(Axis.SEX, Axis.AGE), axes(List.of(along(other, Axis.AGE, "FROM_31", 70, 20))));
    }

    @Test
    void a_tally_is_written_and_read_and_always_as_long() {
        var tally = along(group(Tally.EMPTY, "WOMAN", 7, 2), Axis.FIFTH, "THIRD", 7, 2);
        assertEquals(tally, Tally.of(tally.bytes()));
        assertEquals(Tally.EMPTY.bytes().length, tally.bytes().length);
        assertArrayEquals(tally.plus(tally).bytes(), along(group(Tally.EMPTY, "WOMAN", 14, 4), Axis.FIFTH, "THIRD", 14, 4).bytes());
    }

    private static Shown.Share share(int asked, int answered) {
        return new Turnout(asked, asked, answered).share();
    }

    private static Tally group(Tally tally, String sex, int asked, int answered) {
        return along(tally, Axis.SEX, sex, asked, answered);
    }

    private static Tally along(Tally tally, Axis axis, String group, int asked, int answered) {
        return tally.plus(axis, group, new Turnout(asked, asked, answered));
    }

    private static List<String> shown(Tally quarter) {
        return heard(List.of(quarter)).stream().filter(heard -> heard.axis() == Axis.SEX)
                .map(heard -> heard.group().map(group -> group.words()).orElse("rest") + " about " + heard.share().base()).toList();
    }

    private static List<Axis> axes(List<Tally> quarters) {
        return heard(quarters).stream().map(Heard::axis).distinct().toList();
    }

    private static List<Heard> heard(List<Tally> quarters) {
        return WhoTookPart.publishable(Family.EXIT, new FinancialYear(2025), quarters, LocalDate.of(2026, 4, 14));
    }
}
