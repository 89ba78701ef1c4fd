package scot.throughline.reidentify;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;
import static java.util.stream.Collectors.groupingBy;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import scot.throughline.seal.DraftLock;
import scot.throughline.seal.LinkToken;
import scot.throughline.seal.LockedDraft;

/** Opens drafts with whatever links the logs hold. */
final class LoggedLinks implements Attack {
    private static final int NONCE = 12;

    private static final DraftLock LOCK = DraftLock.byLinksAlone();

    @Override
    public String name() { return "Links in logs"; }

    @Override
    public String sentence() {
        return "Takes every link that stands in a log, and opens with it what was half given behind it: in the database, and in the binary log, which "
                + "keeps what the database has long deleted.";
    }

    @Override
    public Found on(Evidence evidence, Words words) {
        var found = new Found();
        var byKey = evidence.everyAnswer().filter(row -> row.key().isPresent()).collect(groupingBy(row -> row.key().orElseThrow()));
        var opened = 0L;
        for (var arrival : Arrival.byLink(evidence).entrySet()) {
            var link = arrival.getKey();
            var drafts = byKey.getOrDefault(Value.of(LockedDraft.idFor(link)), List.of());
            var said = drafts.stream().flatMap(row -> open(link, row).stream()).map(words::said).toList();
            if (!said.isEmpty()) opened++;
            for (var draft : said.reversed()) found.guess(arrival.getValue(), draft);
        }
        found.readable(opened, "%d people's half-given answers, opened with links in the logs");
        return found;
    }

    private static Optional<String> open(LinkToken link, Row row) {
        var values = row.values().values().stream().map(value -> value.bytes().getBytes(ISO_8859_1)).toList();
        var nonce = values.stream().filter(value -> value.length == NONCE).findFirst();
        var locked = values.stream().max(Comparator.comparingInt(value -> value.length)).orElseThrow();
        return nonce.flatMap(once -> LOCK.open(link, new LockedDraft(LockedDraft.idFor(link), once, locked)))
                .map(bytes -> new String(bytes, UTF_8));
    }
}
