package scot.throughline.command;

import java.time.Clock;
import scot.throughline.calendar.Quarter;
import scot.throughline.calendar.Scotland;
import scot.throughline.response.PoolKeys;
import scot.throughline.seal.KeyFolder;
import scot.throughline.survey.Surveys;

/** Sees to it, before the first page is served, that every answer will find a key. */
final class SealingKeys {
    private static final int WARNING_DAYS = 60;

    private SealingKeys() {}

    /** Development makes keys of its own; anything else refuses to start without them. */
    static void ready(Environment environment, Surveys surveys, Clock clock) {
        var folder = environment.keys();
        var today = Scotland.dayOf(clock.instant());
        var running = Quarter.of(today);
        if (!environment.production()) makeOwn(folder.forDevelopment(), surveys, running);
        folder.service().check();
        PoolKeys.firstMissing(folder.publicKeys(), surveys, running).ifPresent(batch -> {
            throw new CannotStart(
                    "There is no key to seal answers to " + batch.name() + ". Run `keys make` where the private keys are kept.");
        });
        PoolKeys.firstMissing(folder.publicKeys(), surveys, Quarter.of(today.plusDays(WARNING_DAYS))).ifPresent(batch -> System.err
                .println("In less than " + WARNING_DAYS + " days there will be no key to seal answers to " + batch.name()
                        + ". Run `keys make`."));
    }

    /** Nothing beside keys that an operator made: production would refuse the folder ever after. */
    private static void makeOwn(KeyFolder folder, Surveys surveys, Quarter running) {
        if (folder.service().areThere() && !folder.service().areOfDevelopment()) return;
        folder.service().make();
        folder.service().makeLater();
        PoolKeys.make(folder.privateKeys(), surveys, running);
    }
}
