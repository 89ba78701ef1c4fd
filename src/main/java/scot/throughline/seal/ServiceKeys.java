package scot.throughline.seal;

import java.nio.file.Files;
import java.nio.file.Path;

/** The secrets the running service needs beside the pool's keys: each its own file, none in the database or its backups. */
public final class ServiceKeys {
    private static final String SECRET = "r--------";

    private final Path folder;

    public ServiceKeys(Path folder) {
        this.folder = folder;
    }

    /** Makes every missing key of a fresh installation; refuses beside others, which would make what they locked unreadable. */
    public void make() {
        if (Files.exists(folder)) return;
        for (var name : Name.values()) KeyFile.write(file(name), KeyFile.random(), SECRET);
    }

    /** Refuses now, by name, what would otherwise be missed by the first person to need it. */
    public void check() {
        for (var name : Name.values()) key(name);
    }

    public ColumnLock columnLock() {
        return new ColumnLock(key(Name.COLUMN));
    }

    public KeyedHash keyedHash() {
        return new KeyedHash(key(Name.HASH));
    }

    public JourneyMarks journeyMarks() {
        return new JourneyMarks(Hkdf.derive(key(Name.HASH), "v1/journey-mark"));
    }

    public JourneySecrets journeySecrets() {
        return new JourneySecrets(key(Name.JOURNEY));
    }

    public PoolTag poolTag() {
        return new PoolTag(key(Name.POOL_TAG));
    }

    private byte[] key(Name name) {
        return KeyFile.readSecret(file(name))
                .orElseThrow(() -> new KeyRefused(
                        "The key " + file(name) + " is missing: restore it from its own backup, or run `keys make` on a new installation"));
    }

    private Path file(Name name) {
        return folder.resolve(name.file);
    }

    private enum Name {
        COLUMN("column.key"), HASH("hash.key"), JOURNEY("journey.key"), POOL_TAG("pool-tag.key");

        private final String file;

        Name(String file) {
            this.file = file;
        }
    }
}
