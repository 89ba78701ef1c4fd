package scot.throughline.response;

import jakarta.inject.Singleton;
import java.security.SecureRandom;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import scot.throughline.calendar.Quarter;
import scot.throughline.database.Id;
import scot.throughline.seal.Batch;
import scot.throughline.seal.Kind;
import scot.throughline.seal.PoolTag;
import scot.throughline.seal.PublicKeys;
import scot.throughline.seal.SealedBlob;
import scot.throughline.survey.Answer;
import scot.throughline.survey.Question;

/** Seals a response into the pool: the last time anybody's answers are together. */
@Singleton
public final class Responses {
    private static final SecureRandom SHUFFLE = new SecureRandom();

    private final PublicKeys keys;
    private final PoolTag tag;
    private final Pool pool;

    Responses(PublicKeys keys, PoolTag tag, Pool pool) {
        this.keys = keys;
        this.tag = tag;
        this.pool = pool;
    }

    /** In random order, so that no row's place tells its kind. */
    public Sealed seal(Response response, Quarter quarter) {
        var rows = rows(response, quarter);
        Collections.shuffle(rows, SHUFFLE);
        return new Sealed(rows);
    }

    /** All of it, in the caller's transaction. */
    public void store(Sealed response) {
        pool.add(response.rows());
    }

    private List<PoolRow> rows(Response response, Quarter quarter) {
        var rows = new ArrayList<PoolRow>();
        var everyone = new Batch(response.council(), response.family(), Kind.ALL, quarter);
        rows.add(row(everyone, keys.seal(everyone, Coding.encode(response, "", true))));
        for (var kind : Kind.BREAKDOWNS) rows.add(sealTwice(response, kind, quarter));
        var words = new Batch(response.council(), response.family(), Kind.TEXT, quarter.half());
        response.questionnaire().questions().filter(question -> question.kind() == Question.Kind.TEXT)
                .map(question -> row(words, keys.seal(words, Coding.encodeText(question.key(), wordsGiven(response, question)))))
                .forEach(rows::add);
        return rows;
    }

    /** A label opens once a year only, so its blob lies in two envelopes: the quarter's comes off with the quarter, the year's stays on. */
    private PoolRow sealTwice(Response response, Kind kind, Quarter quarter) {
        var inner = new Batch(response.council(), response.family(), kind, quarter.year());
        var outer = new Batch(response.council(), response.family(), kind, quarter);
        var label = response.labels().getOrDefault(kind, "");
        var sealed = keys.seal(inner, Coding.encode(response, label, !response.countedThisYear()));
        return row(outer, keys.seal(outer, sealed.together()));
    }

    private PoolRow row(Batch batch, SealedBlob blob) {
        var pid = Id.random().bytes();
        return PoolRow.of(pid, batch, blob, tag.of(pid, batch, blob));
    }

    private static String wordsGiven(Response response, Question box) {
        return response.answers().to(box.key()).orElse(null) instanceof Answer.Words(var text) ? text : "";
    }
}
