package scot.throughline.seal;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.Optional;
import scot.throughline.seal.KeyFile.MadeBy;

/** The secrets the running service needs beside the pool's keys: each its own file, none in the database or its backups. */
public final class ServiceKeys {
    private static final byte[] FINGERPRINT = "v1/fingerprint".getBytes(StandardCharsets.US_ASCII);

    private final Path folder;
    private final MadeBy by;

    public ServiceKeys(Path folder) {
        this(folder, MadeBy.OPERATOR);
    }

    ServiceKeys(Path folder, MadeBy by) {
        this.folder = folder;
        this.by = by;
    }

    /** Whether there are any, so that none is made beside them. */
    public boolean areThere() {
        return Files.exists(folder);
    }

    /** Makes the keys of a fresh installation, all or none; nothing beside others, which would make what they locked unreadable. */
    public void make() {
        if (areThere()) return;
        try {
            var fresh = Files.createTempDirectory(KeyFile.privateFolder(KeyFile.parent(folder)), ".new");
            for (var key : ServiceKey.values()) KeyFile.write(fresh.resolve(key.file()), KeyFile.random(), KeyFile.SECRET, by);
            for (var key : ServiceKey.values()) KeyFile.force(fresh.resolve(key.file()));
            Files.move(fresh, folder, StandardCopyOption.ATOMIC_MOVE);
        } catch (IOException unwritable) {
            throw new UncheckedIOException("Cannot make the keys " + folder, unwritable);
        }
    }

    /** Makes one key that this installation never had, because it is older than the key. */
    public void makeNew(ServiceKey key) {
        if (!key.cameLater()) throw new KeyRefused("Every installation had " + file(key) + ": restore it from its own backup");
        if (Files.exists(file(key))) throw new KeyRefused("There is a key " + file(key) + " already");
        KeyFile.write(file(key), KeyFile.random(), KeyFile.SECRET, by);
    }

    /** Makes those that came later than this installation, where they are not there yet. */
    public void makeLater() {
        for (var key : ServiceKey.values()) if (key.cameLater() && !Files.exists(file(key))) makeNew(key);
    }

    /** Refuses now, by name, what would otherwise be missed by the first person to need it. */
    public void check() {
        for (var key : ServiceKey.values()) new KeyRing(folder, key);
    }

    /** Tells whether two machines hold the same key, and nothing of the key; empty where there is none. */
    public Optional<String> fingerprint(ServiceKey key) {
        return KeyFile.readSecret(file(key)).map(secret -> HexFormat.of().formatHex(Hmac.sha256(secret, FINGERPRINT), 0, 4));
    }

    public boolean areOfDevelopment() {
        return Arrays.stream(ServiceKey.values()).anyMatch(key -> KeyFile.isOfDevelopment(file(key)));
    }

    public Rotation rotation(ServiceKey key) {
        return new Rotation(folder, key);
    }

    public ColumnLock columnLock() {
        return new ColumnLock(new KeyRing(folder, ServiceKey.PHONE));
    }

    public CommentLock commentLock() {
        return new CommentLock(new KeyRing(folder, ServiceKey.DESK));
    }

    public CookieLock cookieLock() {
        return new CookieLock(new KeyRing(folder, ServiceKey.PHONE));
    }

    public KeyedHash keyedHash() {
        return new KeyedHash(new KeyRing(folder, ServiceKey.HASH).current());
    }

    public DraftLock draftLock() {
        return new DraftLock(Hkdf.derive(new KeyRing(folder, ServiceKey.HASH).current(), "v1/draft"));
    }

    public JourneyMarks journeyMarks() {
        return new JourneyMarks(new KeyRing(folder, ServiceKey.MARK).current());
    }

    public JourneySecrets journeySecrets() {
        return new JourneySecrets(new KeyRing(folder, ServiceKey.CAPSULE));
    }

    public PoolTag poolTag() {
        return new PoolTag(new KeyRing(folder, ServiceKey.TAG));
    }

    public Path file(ServiceKey key) {
        return folder.resolve(key.file());
    }
}
