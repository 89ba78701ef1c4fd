package scot.throughline.pack;

import io.micronaut.json.JsonMapper;
import io.micronaut.transaction.annotation.Transactional;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import scot.throughline.audit.Action;
import scot.throughline.audit.Audit;
import scot.throughline.staff.Actor;

/** Words for papers, and papers frozen with them. */
@Singleton
class Papers {
    private final PackRows rows;
    private final SourceReader reader;
    private final JsonMapper json;
    private final Audit audit;

    Papers(PackRows rows, SourceReader reader, JsonMapper json, Audit audit) {
        this.rows = rows;
        this.reader = reader;
        this.json = json;
        this.audit = audit;
    }

    /** What came of freezing one. */
    sealed interface Freezing {
        /** It stands, under this number. */
        record Stands(int issue) implements Freezing {}

        /** Nothing is different from the newest issue, so there is no other. */
        record SameAs(int issue) implements Freezing {}

        /** Somebody has to write these first. */
        record Lacks(List<Part> parts) implements Freezing {}
    }

    /** Those there can be, newest first. */
    List<Pack> out() {
        return reader.out();
    }

    Optional<Pack> find(String key) {
        return Pack.parse(key).filter(reader.out()::contains);
    }

    List<PackRows.Issue> issues(Actor leader) {
        return rows.issues(leader.council());
    }

    List<PackRows.Issue> issues(Pack pack, Actor leader) {
        return rows.issues(leader.council(), pack.key());
    }

    Map<String, String> words(Pack pack, Actor leader) {
        return rows.words(leader.council(), pack.key()).stream().collect(Collectors.toMap(PackRows.Written::part, PackRows.Written::words));
    }

    /** A part that is written empty is there no more. Papers that are frozen keep what they have. */
    @Transactional
    public void write(Pack pack, Map<String, String> words, Actor leader, Instant now) {
        words.forEach((part, text) -> {
            if (text.isEmpty()) rows.remove(leader.council(), pack.key(), part);
            else
                rows.put(leader.council(), pack.key(), part, text);
        });
        audit.record(leader, Action.PAPER_WORDS_WRITTEN, pack.key(), now);
    }

    Frozen draft(Pack pack, Actor leader) {
        return Frozen.draft(Compose.of(reader.of(pack, words(pack, leader))));
    }

    @Transactional
    public Freezing freeze(Pack pack, Actor leader, Instant now) {
        var words = words(pack, leader);
        var lacks = Arrays.stream(Part.values()).filter(part -> part.needed() && !words.containsKey(part.key())).toList();
        if (!lacks.isEmpty()) return new Freezing.Lacks(lacks);
        var content = Compose.of(reader.of(pack, words));
        var newest = rows.issues(leader.council(), pack.key()).reversed().stream().findFirst();
        if (newest.filter(issue -> hash(content.as(issue.issue())).equals(issue.hash())).isPresent())
            return new Freezing.SameAs(newest.get().issue());
        var issue = 1 + newest.map(PackRows.Issue::issue).orElse(0);
        var kept = Frozen.written(content.as(issue), json);
        rows.insert(leader.council(), pack.key(), issue, kept, Frozen.hash(kept));
        audit.record(leader, Action.PAPER_FROZEN, pack.key() + " issue " + issue, now);
        return new Freezing.Stands(issue);
    }

    Optional<Frozen> find(String paper, int issue, Actor leader) {
        return rows.find(leader.council(), paper, issue).map(kept -> Frozen.read(kept.content(), kept.hash(), json));
    }

    private String hash(Content content) {
        return Frozen.hash(Frozen.written(content, json));
    }
}
