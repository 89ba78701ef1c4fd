package scot.throughline.report;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import scot.throughline.background.AgeBand;
import scot.throughline.background.Axis;
import scot.throughline.background.Fifth;
import scot.throughline.background.Group;
import scot.throughline.background.Sex;
import scot.throughline.calendar.FinancialYear;
import scot.throughline.outcome.Heard;
import scot.throughline.outcome.Shown.AtMost;
import scot.throughline.outcome.Shown.Percent;
import scot.throughline.outcome.Shown.Share;
import scot.throughline.survey.Family;

/** A year in which the young answered less often. */
public final class HandMadeHeard {
    static final List<Heard> BY_SEX = List.of(of(Axis.SEX, Sex.WOMAN, new Percent(40, 45)), of(Axis.SEX, Sex.MAN, new Percent(35, 210)));
    static final List<Heard> BY_AGE = List.of(of(Axis.AGE, AgeBand.FROM_16, new AtMost(25, 35)),
            of(Axis.AGE, AgeBand.FROM_21, new Percent(20, 50)), of(Axis.AGE, AgeBand.FROM_26, new Percent(35, 55)),
            of(Axis.AGE, AgeBand.FROM_31, new Percent(55, 80)), of(Axis.AGE, null, new AtMost(40, 25)));
    private static final List<Heard> BY_FIFTH = List.of(of(Axis.FIFTH, Fifth.FIRST, new Percent(35, 100)),
            of(Axis.FIFTH, Fifth.SECOND, new Percent(35, 65)), of(Axis.FIFTH, Fifth.THIRD, new Percent(45, 40)),
            of(Axis.FIFTH, Fifth.FOURTH, new Percent(40, 25)), of(Axis.FIFTH, null, new AtMost(45, 20)));

    private HandMadeHeard() {}

    public static List<Heard> year() {
        return Stream.of(BY_SEX, BY_AGE, BY_FIFTH).flatMap(List::stream).toList();
    }

    private static Heard of(Axis axis, @Nullable Group group, Share share) {
        return new Heard(Family.EXIT, new FinancialYear(2025), axis, Optional.ofNullable(group), share.base() + 5, share,
                LocalDate.of(2026, 4, 14));
    }
}
