package scot.throughline.sms;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.SplittableRandom;
import java.util.random.RandomGenerator;
import java.util.regex.Pattern;
import scot.throughline.sms.Ledger.Taken;

/** How the stand-in treats what it is sent. Seeded by what is asked and not by when, so that it is the same however threads run. */
record Weather(long seed, int faultsInAHundred) {
    static final Weather FAIR = new Weather(0, 0);

    private static final List<String> RECEIPTS = List.of("queued", "sent", "delivered", "delivered");
    private static final int LOST = 20;
    private static final int EARLY = 10;
    private static final int LATE = 10;

    private static final Pattern WRITTEN = Pattern.compile("Weather\\[seed=(\\d+), faultsInAHundred=(\\d+)]");
    private static final long LAG_MILLIS = 1_000;

    /** As it was told to a stand-in in another process. */
    static Weather parse(String written) {
        var found = WRITTEN.matcher(written);
        if (!found.matches()) throw new IllegalArgumentException(written);
        return new Weather(Long.parseLong(found.group(1)), Integer.parseInt(found.group(2)));
    }

    /** A receipt to be sent, after so long. */
    record Due(String status, Duration after) {}

    /** What goes wrong with this request. Behind some numbers nobody lives, and behind others somebody who told the provider to stop. */
    Optional<Fault> fault(String request, String number) {
        if (fair()) return Optional.empty();
        if (!takesTexts(number)) return Optional.of(number.endsWith("8") ? Fault.UNSUBSCRIBED : Fault.NO_SUCH_NUMBER);
        var chance = chance(request);
        return happens(faultsInAHundred, chance) ? Optional.of(Fault.ANY.get(chance.nextInt(Fault.ANY.size()))) : Optional.empty();
    }

    static boolean takesTexts(String number) {
        return !number.endsWith("98") && !number.endsWith("99");
    }

    /** Whether the stand-in knows nothing when it is asked this. */
    boolean cannotSay(String question) {
        return !fair() && happens(faultsInAHundred, chance(question));
    }

    /** A list lags behind what it lists. */
    boolean lists(Taken taken) {
        return fair() || System.currentTimeMillis() - taken.at() > LAG_MILLIS;
    }

    /** Whether a text’s receipts come before the answer that it was accepted. */
    boolean early(String sid) {
        return !fair() && happens(EARLY, chance("early " + sid));
    }

    /** Shuffled, one of them twice, some of them late; for one text in five none. */
    List<Due> receipts(String sid) {
        var chance = chance("receipts " + sid);
        if (fair() || happens(LOST, chance)) return List.of();
        var statuses = new ArrayList<>(RECEIPTS);
        Collections.shuffle(statuses, Random.from(chance));
        return statuses.stream().map(status -> new Due(status, Duration.ofMillis(chance.nextInt(happens(LATE, chance) ? 5_000 : 400))))
                .toList();
    }

    private boolean fair() {
        return faultsInAHundred == 0;
    }

    private RandomGenerator chance(String of) {
        return new SplittableRandom(seed * 1_000_003 + of.hashCode());
    }

    private static boolean happens(int timesInAHundred, RandomGenerator chance) {
        return chance.nextInt(100) < timesInAHundred;
    }
}
