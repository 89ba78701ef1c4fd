package scot.throughline.demo;

import io.micronaut.core.type.Argument;
import io.micronaut.json.JsonMapper;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.Channels;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import scot.throughline.database.Id;
import scot.throughline.seal.LinkToken;
import scot.throughline.sms.MobileNumber;

/** The texts as they arrive: each line of {@code texts.jsonl} is read once. */
final class Spool {
    private static final Pattern LINK = Pattern.compile("https?://\\S+/([0-9A-Z]{" + LinkToken.LETTERS + "})\\b");

    private final Path file;
    private final JsonMapper json;
    private long read;

    Spool(Path file, JsonMapper json) {
        this.file = file;
        this.json = json;
    }

    /** A text with its link. Prints nothing of it. */
    record Arrived(Id id, MobileNumber to, String link, String token) {
        @Override
        public String toString() {
            return "Arrived[…]";
        }
    }

    List<Arrived> newTexts() {
        var arrived = new ArrayList<Arrived>();
        if (!Files.exists(file)) return arrived;
        try (var channel = Files.newByteChannel(file);
                var lines = new BufferedReader(Channels.newReader(channel, StandardCharsets.UTF_8))) {
            channel.position(read);
            for (var line = lines.readLine(); line != null; line = lines.readLine()) arrived.add(text(line));
            read = Files.size(file);
            return arrived;
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private Arrived text(String line) throws IOException {
        var fields = json.readValue(line, Argument.mapOf(String.class, String.class));
        var link = LINK.matcher(fields.getOrDefault("body", ""));
        if (!link.find()) throw new IllegalStateException("A text holds no link");
        return new Arrived(Id.parse(fields.getOrDefault("id", "")).orElseThrow(), new MobileNumber(fields.getOrDefault("to", "")),
                link.group(), link.group(1));
    }
}
