package scot.throughline.seal;

import io.micronaut.context.annotation.Factory;
import io.micronaut.context.annotation.Value;
import jakarta.inject.Singleton;
import java.nio.file.Path;

/** Hands each part of the service the keys it needs, and no others, from {@code $THROUGHLINE_HOME/keys}. */
@Factory
public final class KeyFolder {
    private final Path folder;

    public KeyFolder(@Value("${throughline.home}") Path home) {
        this.folder = home.resolve("keys");
    }

    @Singleton
    public ServiceKeys service() {
        return new ServiceKeys(folder.resolve("service"));
    }

    @Singleton
    public PublicKeys publicKeys() {
        return new PublicKeys(publicFolder());
    }

    @Singleton
    public PrivateKeys privateKeys() {
        return new PrivateKeys(folder.resolve("private"), publicFolder());
    }

    @Singleton
    ColumnLock columnLock(ServiceKeys keys) {
        return keys.columnLock();
    }

    @Singleton
    KeyedHash keyedHash(ServiceKeys keys) {
        return keys.keyedHash();
    }

    @Singleton
    JourneyMarks journeyMarks(ServiceKeys keys) {
        return keys.journeyMarks();
    }

    @Singleton
    JourneySecrets journeySecrets(ServiceKeys keys) {
        return keys.journeySecrets();
    }

    @Singleton
    PoolTag poolTag(ServiceKeys keys) {
        return keys.poolTag();
    }

    private Path publicFolder() {
        return folder.resolve("public");
    }
}
