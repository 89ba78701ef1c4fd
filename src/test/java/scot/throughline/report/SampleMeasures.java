package scot.throughline.report;

import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import scot.throughline.survey.Family;
import scot.throughline.survey.Measure;
import scot.throughline.survey.Measure.About;
import scot.throughline.survey.Measure.Counted;
import scot.throughline.survey.Measure.Every;
import scot.throughline.survey.Measure.Good;
import scot.throughline.survey.Measure.Target;
import scot.throughline.survey.NationalOutcome;

/** The measures of the pages, as the council's file names them. */
final class SampleMeasures {
    static final Measure HOME = about(now("home-settled", "Home settled now", List.of("HOME"), "NOW_OK.HOME"),
            new About("people who have a safe place they can stay in", "Service manager", List.of("1.1"), List.of(NationalOutcome.NEEDS),
                    List.of(new Target(HandMadeLedger.quarter(2023, 3), 55), new Target(HandMadeLedger.quarter(2025, 1), 60)), null));
    static final Measure HOME_BETTER = since("home-better", "Home better since the start", "HOME", "3", Good.MORE);
    static final Measure HOME_WORSE = since("home-worse", "Home worse since the start", "HOME", "1", Good.FEWER);
    static final List<Measure> ALL = List.of(
            quarterly("any-better", "At least one problem better", List.of("HOME", "WORK", "MON"), "ANY_BETTER", null), HOME,
            now("substances-ok", "Drink and drugs cause no problems now", List.of("ALC", "DRUG"), "NOW_OK.SUBST"),
            now("work-or-learning", "In work or learning now", List.of("WORK"), "NOW_OK.WORK"),
            now("sure-of-staying-out", "Sure of staying out of trouble", List.of("HOPE"), "NOW.HOPE"),
            quarterly("respect", "Treated with respect, always or mostly", List.of("EXP"), "X5", null), HOME_BETTER, HOME_WORSE,
            since("work-better", "Work or learning better since the start", "WORK", "3", Good.MORE));

    private SampleMeasures() {}

    static List<String> keys(Every every, Good good) {
        return ALL.stream().filter(each -> each.every() == every && each.good() == good).map(Measure::key).toList();
    }

    static List<String> withStart() {
        return ALL.stream().filter(each -> each.start() != null).map(Measure::key).toList();
    }

    private static Measure about(Measure measure, About about) {
        return new Measure(measure.key(), measure.name(), measure.base(), measure.domains(), measure.end(), measure.start(),
                measure.every(),
                measure.headline(), measure.good(), about);
    }

    private static Measure now(String key, String name, List<String> domains, String question) {
        return quarterly(key, name, domains, question, new Counted(Family.REVIEW_START, question, Set.of("YES"), Set.of("YES", "NO")));
    }

    private static Measure quarterly(String key, String name, List<String> domains, String question, @Nullable Counted start) {
        var end = new Counted(Family.EXIT, question, Set.of("YES"), Set.of("YES", "NO"));
        return new Measure(key, name, "of everyone who answered", domains, end, start, Every.QUARTER, true);
    }

    private static Measure since(String key, String name, String domain, String counted, Good good) {
        var end = new Counted(Family.EXIT, "CH." + domain, Set.of(counted), Set.of("1", "2", "3"));
        return new Measure(key, name, "of people for whom this was ever a problem", List.of(domain), end, null, Every.HALF_YEAR, false,
                good);
    }
}
