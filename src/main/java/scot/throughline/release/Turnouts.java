package scot.throughline.release;

import static java.util.stream.Collectors.groupingBy;

import io.micronaut.context.annotation.Requires;
import jakarta.inject.Singleton;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import scot.throughline.background.Axis;
import scot.throughline.calendar.FinancialYear;
import scot.throughline.calendar.Quarter;
import scot.throughline.outcome.HeardLedger;
import scot.throughline.outcome.Tally;
import scot.throughline.outcome.Turnout;
import scot.throughline.outcome.WhoTookPart;
import scot.throughline.seal.Batch;
import scot.throughline.seal.Kind;
import scot.throughline.seal.PrivateKeys;
import scot.throughline.seal.PublicKeys;
import scot.throughline.survey.Family;

/**
 * Counts each quarter who took part, while it can still be known, and publishes it once the year is out. A quarter has too few people for any of it to
 * stand in clear, so until then the counts are sealed to a key that goes with the year.
 */
@Singleton
@Requires(property = "datasources.release.url")
class Turnouts {
    private static final Family FAMILY = Family.EXIT;

    private final TallyRows rows;
    private final BatchRows batches;
    private final PublicKeys locks;
    private final PrivateKeys keys;
    private final HeardLedger ledger;

    Turnouts(TallyRows rows, BatchRows batches, PublicKeys locks, PrivateKeys keys, HeardLedger ledger) {
        this.rows = rows;
        this.batches = batches;
        this.locks = locks;
        this.keys = keys;
        this.ledger = ledger;
    }

    /** Nothing where the year's key is not there: a release does not fail for it, and the year is not published. */
    void count(String council, Quarter quarter) {
        var lock = lock(council, quarter.year());
        if (!locks.has(lock)) return;
        var tally = Tally.EMPTY;
        for (var axis : Axis.values())
            for (var some : rows.counted(axis.name(), council, FAMILY.key(), quarter.key(), quarter.firstDay(), quarter.lastDay()))
                tally = tally.plus(axis, some.label(), new Turnout(some.ended(), some.asked(), some.answered()));
        var sealed = locks.seal(lock, tally.bytes());
        rows.add(new TallyRow(council, FAMILY.key(), quarter.key(), sealed.enc(), sealed.ciphertext()));
    }

    /** The years that are out now. */
    void publish(String council, LocalDate today) {
        var quarters = batches.quarters(council).stream().filter(batch -> batch.of() == FAMILY).toList();
        rows.all(council, FAMILY.key()).stream().collect(groupingBy(row -> row.quarter().year())).forEach((year, tallies) -> {
            if (!DecideYear.isOver(year, quarters)) return;
            var counted = quarters.stream().filter(batch -> batch.year().equals(year)).count();
            var opened = open(lock(council, year), tallies);
            if (opened.size() == counted) ledger.publish(council, WhoTookPart.publishable(FAMILY, year, opened, today));
            rows.forget(council, FAMILY.key(), tallies.stream().map(TallyRow::period).toList());
        });
    }

    private List<Tally> open(Batch lock, List<TallyRow> tallies) {
        return keys.opener(lock).stream().flatMap(opener -> tallies.stream().map(row -> opener.open(row.blob())).flatMap(Optional::stream))
                .map(Tally::of).toList();
    }

    /** The key of the year's answers by team: there as long as the year is open, and destroyed with its release. */
    private static Batch lock(String council, FinancialYear year) {
        return new Batch(council, FAMILY, Kind.TEAM, year);
    }
}
