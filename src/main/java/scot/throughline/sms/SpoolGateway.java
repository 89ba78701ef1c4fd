package scot.throughline.sms;

import io.micronaut.json.JsonMapper;
import io.micronaut.serde.annotation.Serdeable;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;

/** Rings nobody: each text becomes one line of {@code texts.jsonl}, for whoever tries the service out. Its owner alone may read it. */
final class SpoolGateway implements SmsGateway {
    private final Path file;
    private final JsonMapper json;

    SpoolGateway(Path home, JsonMapper json) {
        this.file = home.resolve("texts.jsonl");
        this.json = json;
    }

    /** One write at the end of the file, so that lines of two processes never mix. */
    @Override
    public Handed hand(Attempt attempt) {
        try {
            Files.createDirectories(file.toAbsolutePath().getParent());
            var line = json.writeValueAsString(
                    new Line(attempt.to().e164(), attempt.words().words(), attempt.at().toString(), attempt.text().toString()));
            try (var spool = FileChannel.open(file, Set.of(StandardOpenOption.CREATE, StandardOpenOption.APPEND), ownerOnly())) {
                spool.write(ByteBuffer.wrap((line + "\n").getBytes(StandardCharsets.UTF_8)));
            }
            return new Handed.Accepted("spool-" + attempt.key(), attempt.words().parts());
        } catch (IOException unwritable) {
            return new Handed.NotNow(Optional.empty(), "the spool file cannot be written");
        }
    }

    /** Nobody's phone has rung, so a line written twice is better than one that is missing. */
    @Override
    public Asked find(AttemptKey attempt, MobileNumber to, Predicate<String> itsWords) {
        return new Asked.HasNone();
    }

    @Override
    public Asked ask(String providerId) {
        return new Asked.HasNone();
    }

    @Override
    public boolean forgetWords(String providerId) {
        return true;
    }

    @Override
    public boolean reachesPhones() {
        return false;
    }

    private FileAttribute<?>[] ownerOnly() {
        return file.getFileSystem().supportedFileAttributeViews().contains("posix")
                ? new FileAttribute<?>[]{PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------"))}
                : new FileAttribute<?>[0];
    }

    @Serdeable
    record Line(String to, String body, String at, String id) {}
}
