package scot.throughline.seal;

import io.micronaut.context.annotation.Factory;
import io.micronaut.context.annotation.Value;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import scot.throughline.seal.KeyFile.MadeBy;

/** Hands each part of the service the keys it needs, and no others, from {@code $THROUGHLINE_HOME/keys}. */
@Factory
public final class KeyFolder {
    private final Path folder;
    private final Optional<Path> escrow;
    private final MadeBy by;

    @Inject
    KeyFolder(@Value("${throughline.home}") Path home, @Value("${throughline.escrow:}") String escrow) {
        this(home, Optional.of(escrow).filter(named -> !named.isBlank()).map(Path::of));
    }

    public KeyFolder(Path home) {
        this(home, Optional.empty());
    }

    /** With the folder of a second custodian, where one is named. */
    public KeyFolder(Path home, Optional<Path> escrow) {
        this(home.resolve("keys"), escrow, MadeBy.OPERATOR);
    }

    private KeyFolder(Path folder, Optional<Path> escrow, MadeBy by) {
        this.folder = folder;
        this.escrow = escrow;
        this.by = by;
    }

    /** The same folder, for keys that development makes by itself and that must never serve real people. */
    public KeyFolder forDevelopment() {
        return new KeyFolder(folder, escrow, MadeBy.DEVELOPMENT);
    }

    public Path path() {
        return folder;
    }

    /** Whether a key that development made lies here: copied or not, it says so. */
    public boolean hasKeysOfDevelopment() {
        return service().areOfDevelopment() || publicKeys().areOfDevelopment();
    }

    /** Whether this process could open what is in the pool. */
    public boolean opensThePool() {
        return Files.isReadable(privateFolder());
    }

    @Singleton
    public ServiceKeys service() {
        return new ServiceKeys(folder.resolve("service"), by);
    }

    @Singleton
    public PublicKeys publicKeys() {
        return new PublicKeys(publicFolder());
    }

    @Singleton
    public PrivateKeys privateKeys() {
        return new PrivateKeys(privateFolder(), publicFolder(), escrow, by);
    }

    public Optional<Escrow> escrow() {
        return Escrow.in(escrow, privateFolder());
    }

    @Singleton
    ColumnLock columnLock(ServiceKeys keys) {
        return keys.columnLock();
    }

    @Singleton
    CommentLock commentLock(ServiceKeys keys) {
        return keys.commentLock();
    }

    @Singleton
    CookieLock cookieLock(ServiceKeys keys) {
        return keys.cookieLock();
    }

    @Singleton
    KeyedHash keyedHash(ServiceKeys keys) {
        return keys.keyedHash();
    }

    @Singleton
    DraftLock draftLock(ServiceKeys keys) {
        return keys.draftLock();
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

    private Path privateFolder() {
        return folder.resolve("private");
    }

    private Path publicFolder() {
        return folder.resolve("public");
    }
}
