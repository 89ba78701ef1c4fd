package scot.throughline.response;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import scot.throughline.calendar.FinancialYear;
import scot.throughline.calendar.Quarter;
import scot.throughline.seal.Batch;
import scot.throughline.seal.Kind;
import scot.throughline.seal.PrivateKeys;
import scot.throughline.seal.PublicKeys;
import scot.throughline.survey.Family;
import scot.throughline.survey.Surveys;

/** Which keys the answers of a quarter are sealed to, and the making of them ahead of time, so that no answer ever finds none. */
public final class PoolKeys {
    /** How many periods after the running one have keys. */
    private static final int AHEAD = 4;

    private PoolKeys() {}

    /** Makes what is missing, for the running period and those ahead. Says how many pairs that were. */
    public static int make(PrivateKeys keys, Surveys surveys, Quarter running) {
        return (int) needed(surveys, running).stream().filter(keys::make).count();
    }

    /** The batches whose keys there should be: of the running period and those ahead. */
    public static List<Batch> needed(Surveys surveys, Quarter running) {
        return needed(surveys, running, AHEAD).distinct().toList();
    }

    /** The last day on which every answer finds a key; empty if today has none. */
    public static Optional<LocalDate> coveredUntil(PublicKeys keys, Surveys surveys, Quarter running) {
        return Stream.iterate(running, Quarter::next).takeWhile(quarter -> firstMissing(keys, surveys, quarter).isEmpty())
                .reduce((_, later) -> later).map(Quarter::lastDay);
    }

    /** A key the running period lacks, if there is one. */
    public static Optional<Batch> firstMissing(PublicKeys keys, Surveys surveys, Quarter running) {
        return needed(surveys, running, 0).filter(batch -> !keys.has(batch)).findFirst();
    }

    private static Stream<Batch> needed(Surveys surveys, Quarter running, int ahead) {
        var council = surveys.council().key();
        return families(surveys).stream().flatMap(family -> IntStream.rangeClosed(0, ahead).boxed()
                .flatMap(step -> neededAt(council, family, running, step)));
    }

    private static Stream<Batch> neededAt(String council, Family family, Quarter running, int step) {
        var quarter = running.plus(step);
        var half = running.half().lastQuarter().plus(2 * step).half();
        var year = new FinancialYear(running.year().start() + step);
        var breakdowns = Kind.BREAKDOWNS.stream()
                .flatMap(kind -> Stream.of(new Batch(council, family, kind, quarter), new Batch(council, family, kind, year)));
        return Stream.concat(Stream.of(new Batch(council, family, Kind.ALL, quarter), new Batch(council, family, Kind.TEXT, half)),
                breakdowns);
    }

    private static List<Family> families(Surveys surveys) {
        return surveys.questionnaires().stream().flatMap(questionnaire -> questionnaire.families().stream()).distinct().toList();
    }
}
