package scot.throughline.seal;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/** The keys answers are sealed to: all the web process has, so it can add to the pool and never read it. */
public final class PublicKeys {
    private static final String SUFFIX = ".pub";

    private final Path folder;
    private final Map<Batch, byte[]> read = new ConcurrentHashMap<>();

    public PublicKeys(Path folder) {
        this.folder = folder;
    }

    public boolean has(Batch batch) {
        return find(batch).isPresent();
    }

    public SealedBlob seal(Batch batch, byte[] plain) {
        var key = find(batch).orElseThrow(() -> new KeyRefused("There is no key to seal answers to " + batch.name() + ": run `keys make`"));
        return Hpke.seal(key, plain, batch.boundTo());
    }

    /** Every batch that answers were ever sealed to: a public half stays. */
    public List<Batch> all() {
        return Marks.batches(folder, SUFFIX);
    }

    public boolean areOfDevelopment() {
        return all().stream().anyMatch(batch -> KeyFile.isOfDevelopment(file(batch)));
    }

    Path file(Batch batch) {
        return folder.resolve(batch.name() + SUFFIX);
    }

    Optional<byte[]> find(Batch batch) {
        var known = read.get(batch);
        if (known != null) return Optional.of(known);
        var found = KeyFile.read(file(batch));
        found.ifPresent(key -> read.put(batch, key));
        return found;
    }
}
