package scot.throughline.lists;

import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import scot.throughline.staff.Actor;

/** Checks or takes a list from a file on the service's own machine, without keeping it. */
@Singleton
public class ImportFile {
    private static final int ROWS_AT_ONCE = 1_000;

    private final Takers takers;
    private final KeptLists lists;

    ImportFile(Takers takers, KeptLists lists) {
        this.takers = takers;
        this.lists = lists;
    }

    /** What became of a file. */
    public sealed interface Imported {
        /** Its rows came to this, or would. */
        record Done(Tally tally, List<String> ignored, List<String> wrong, BadFile bad) implements Imported {}

        /** Nothing was read of it, for a reason in words. */
        record NotRead(String why) implements Imported {}
    }

    /** The bad rows as a file, for whoever asks for it. */
    public interface BadFile {
        byte[] named(String name);
    }

    /** Takes every good row; with {@code tryOnly} none. */
    public Imported run(byte[] file, Of of, Actor by, boolean tryOnly, Instant now) {
        var taker = takers.of(of);
        if (taker.isEmpty()) return new Imported.NotRead("Nobody takes such lists yet");
        try {
            var listing = new Listing(Spreadsheet.read(file, Limits.COMMAND), taker.get());
            var rows = listing.sheet().rows();
            var found = new ArrayList<Found>();
            if (!tryOnly) lists.record(of, by, now);
            for (var from = 0; from < rows.size(); from += ROWS_AT_ONCE) {
                var some = rows.subList(from, Math.min(from + ROWS_AT_ONCE, rows.size()));
                found.addAll(tryOnly ? listing.check(some, by, now) : listing.take(some, by, now));
            }
            var bad = BadRows.of(listing.sheet(), found);
            return new Imported.Done(Tally.of(found), listing.heads().ignored(), wrong(bad), name -> bad.file(SpreadsheetFile.named(name)));
        } catch (Unreadable refused) {
            return new Imported.NotRead(refused.words());
        }
    }

    /** A line for each thing that is wrong, which says where and why and quotes nothing. */
    private static List<String> wrong(BadRows bad) {
        return bad.rows().stream().flatMap(each -> each.problems().stream().map(problem -> "Row %d, %s: %s. %s".formatted(
                each.row().number(), problem.column().head(), problem.reason(), problem.fix()))).toList();
    }
}
