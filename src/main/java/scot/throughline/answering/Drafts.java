package scot.throughline.answering;

import io.micronaut.serde.ObjectMapper;
import io.micronaut.serde.annotation.Serdeable;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import scot.throughline.seal.DraftLock;
import scot.throughline.seal.LinkToken;
import scot.throughline.seal.LockedDraft;
import scot.throughline.survey.Answer;
import scot.throughline.survey.Answers;

/** Keeps drafts locked by their own link, and a key of ours, for three days. */
@Singleton
class Drafts {
    static final int DAYS_KEPT = 3;

    private final DraftRows rows;
    private final DraftLock lock;
    private final ObjectMapper json;

    Drafts(DraftRows rows, DraftLock lock, ObjectMapper json) {
        this.rows = rows;
        this.lock = lock;
        this.json = json;
    }

    Optional<Draft> find(LinkToken token, LocalDate today) {
        return rows.find(LockedDraft.idFor(token), today).flatMap(row -> lock.open(token, row.locked())).map(this::read);
    }

    void keep(LinkToken token, Draft draft, LocalDate today) {
        var locked = lock.lock(token, written(draft));
        rows.put(locked.did(), locked.nonce(), locked.ciphertext(), today.plusDays(DAYS_KEPT));
    }

    void forget(LinkToken token) {
        rows.delete(LockedDraft.idFor(token));
    }

    private byte[] written(Draft draft) {
        var picked = new HashMap<String, Set<String>>();
        var words = new HashMap<String, String>();
        var skipped = new ArrayList<String>();
        draft.answers().all().forEach((question, answer) -> {
            switch (answer) {
                case Answer.Picked(var codes) -> picked.put(question, codes);
                case Answer.Words(var text) -> words.put(question, text);
                case Answer.Skipped() -> skipped.add(question);
            }
        });
        try {
            return json.writeValueAsBytes(new Written(draft.session(), draft.touched().getEpochSecond(), draft.firstScreen(),
                    draft.keepToCompare(), picked, words, skipped));
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }

    private Draft read(byte[] bytes) {
        try {
            var written = json.readValue(bytes, Written.class);
            var given = new HashMap<String, Answer>();
            written.picked().forEach((question, codes) -> given.put(question, new Answer.Picked(codes)));
            written.words().forEach((question, text) -> given.put(question, new Answer.Words(text)));
            written.skipped().forEach(question -> given.put(question, new Answer.Skipped()));
            return new Draft(written.session(), Instant.ofEpochSecond(written.touched()), written.firstScreen(), written.keepToCompare(),
                    Answers.of(given));
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }

    /** A draft as it is locked. */
    @Serdeable
    record Written(String session, long touched, int firstScreen, boolean keepToCompare, Map<String, Set<String>> picked,
            Map<String, String> words, List<String> skipped) {}
}
