package scot.throughline.reidentify;

import io.micronaut.serde.ObjectMapper;
import io.micronaut.serde.annotation.Serdeable;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import scot.throughline.database.Id;

/** What made-up people really answered, a JSON object on each line: what an attack is scored by. Of real people nobody can have one. */
public final class TruthFile implements AutoCloseable {
    private static final ObjectMapper JSON = ObjectMapper.getDefault();

    private final Writer file;

    private TruthFile(Writer file) {
        this.file = file;
    }

    @Serdeable
    record Line(String invitation, String question, String answer) {}

    /** A file to add to; one that nobody asked for keeps nothing. */
    public static TruthFile write(@Nullable Path file) {
        try {
            return new TruthFile(file == null ? Writer.nullWriter() : Files.newBufferedWriter(file));
        } catch (IOException unwritable) {
            throw new UncheckedIOException(unwritable);
        }
    }

    /** Everything that one person sent: the codes picked for each question, none where it was skipped. */
    public synchronized void add(Id invitation, Map<String, List<String>> picked) {
        try {
            for (var each : picked.entrySet())
                file.write(JSON.writeValueAsString(new Line(invitation.toString(), each.getKey(), Words.written(each.getValue()))) + "\n");
        } catch (IOException unwritable) {
            throw new UncheckedIOException(unwritable);
        }
    }

    /** Who answered what, by invitation and question. */
    static Map<Asked, String> read(Path file) throws IOException {
        var truth = new HashMap<Asked, String>();
        for (var written : Files.readAllLines(file)) {
            var line = JSON.readValue(written, Line.class);
            truth.put(new Asked(line.invitation(), line.question()), line.answer());
        }
        return truth;
    }

    @Override
    public void close() {
        try {
            file.close();
        } catch (IOException unwritable) {
            throw new UncheckedIOException(unwritable);
        }
    }
}
