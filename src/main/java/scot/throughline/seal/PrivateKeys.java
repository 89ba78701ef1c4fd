package scot.throughline.seal;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import scot.throughline.seal.KeyFile.MadeBy;

/** The keys that open the pool. Only `release` and `keys` hold them, in a folder of their own; a second custodian may have copies. */
public final class PrivateKeys {
    private static final String SUFFIX = ".key";

    private final Path folder;
    private final PublicKeys publicKeys;
    private final Optional<Escrow> escrow;
    private final Marks destroyed;
    private final Marks toDestroyInEscrow;
    private final MadeBy by;

    public PrivateKeys(Path folder, Path publicFolder) {
        this(folder, publicFolder, Optional.empty(), MadeBy.OPERATOR);
    }

    PrivateKeys(Path folder, Path publicFolder, Optional<Path> escrow, MadeBy by) {
        this.folder = folder;
        this.publicKeys = new PublicKeys(publicFolder);
        this.escrow = Escrow.in(escrow, folder);
        this.destroyed = new Marks(folder.resolve("destroyed"));
        this.toDestroyInEscrow = new Marks(folder.resolve("destroy-in-escrow"));
        this.by = by;
    }

    /** Where the second custodian's copy of a key is. */
    public enum Copy { NO_ESCROW, ESCROW_AWAY, NONE, KEPT, TO_DESTROY }

    public boolean has(Batch batch) {
        return Files.exists(file(batch)) && !destroyed.has(batch);
    }

    public boolean isDestroyed(Batch batch) {
        return destroyed.has(batch);
    }

    /** Every key that is here, or was when its public half was made. */
    public List<Batch> all() {
        return Stream.concat(publicKeys.all().stream(), Marks.batches(folder, SUFFIX).stream()).distinct().toList();
    }

    /** Makes the pair of a batch, once: the public half, last of all, for the web process, the private half for the release. */
    public boolean make(Batch batch) {
        if (publicKeys.has(batch) || destroyed.has(batch)) return false;
        var pair = Hpke.newPair();
        var secret = Hpke.privateKey(pair);
        escrow.ifPresent(custodian -> custodian.keep(batch, secret));
        write(batch, secret);
        return true;
    }

    /** Sees a private half on the disk itself, before anybody's answers are sealed to it. */
    public void force(Batch batch) {
        KeyFile.force(file(batch));
    }

    /** The keys of which the second custodian has no copy yet. */
    public List<Batch> withoutCopy() {
        return escrow.isEmpty() ? List.of() : all().stream().filter(this::has).filter(batch -> copy(batch) != Copy.KEPT).toList();
    }

    public void copyToEscrow(Batch batch) {
        escrow.ifPresent(custodian -> secret(batch).ifPresent(secret -> custodian.keep(batch, secret)));
    }

    public Copy copy(Batch batch) {
        if (toDestroyInEscrow.has(batch)) return Copy.TO_DESTROY;
        if (escrow.isEmpty()) return Copy.NO_ESCROW;
        if (!escrow.get().isHere()) return Copy.ESCROW_AWAY;
        return escrow.get().has(batch) ? Copy.KEPT : Copy.NONE;
    }

    /** Reads a batch's key once, to open many blobs. */
    public Optional<Opener> opener(Batch batch) {
        return secret(batch).flatMap(secret -> publicKeys.find(batch).map(open -> blob -> Hpke.open(secret, open, blob, batch.boundTo())));
    }

    /**
     * Destroys the private half wherever it is kept; a copy on a mount that is away is remembered, by name, and goes with a later call. The public half
     * stays, so that no second key of the same name is ever made.
     */
    public void destroy(Batch batch) {
        if (!publicKeys.has(batch) && !Files.exists(file(batch))) return;
        if (!destroyed.has(batch)) {
            if (escrow.isPresent() || Files.exists(folder.resolve(Escrow.CUSTODIAN))) toDestroyInEscrow.add(batch);
            destroyed.add(batch);
        }
        KeyFile.destroy(file(batch));
        destroyInEscrow();
    }

    /** Destroys the copies that outlive their keys, where the mount is back; gives those that are still to go. */
    public List<Batch> destroyInEscrow() {
        escrow.filter(Escrow::isHere).ifPresent(custodian -> {
            for (var batch : toDestroyInEscrow.all()) {
                custodian.destroy(batch);
                toDestroyInEscrow.remove(batch);
            }
        });
        return toDestroyInEscrow.all();
    }

    /** The keys that the second custodian has and this folder lacks, leaving out what was destroyed. */
    public List<Batch> restorable() {
        return escrow.stream().flatMap(custodian -> custodian.kept().stream()).filter(batch -> !has(batch) && !destroyed.has(batch))
                .toList();
    }

    /** Puts a key back from its copy, with the custodian's own key. */
    public void restore(Batch batch, Path custodiansKey) {
        var secret = escrow.orElseThrow(() -> new KeyRefused("No folder of a second custodian is named: set THROUGHLINE_ESCROW"))
                .open(batch, custodiansKey);
        var known = publicKeys.find(batch);
        if (known.isPresent() && !Arrays.equals(known.get(), Hpke.publicKey(secret)))
            throw new KeyRefused("The copy of " + batch.name() + " does not belong to the public key " + publicKeys.file(batch));
        write(batch, secret);
    }

    public Path file(Batch batch) {
        return folder.resolve(batch.name() + SUFFIX);
    }

    private void write(Batch batch, byte[] secret) {
        KeyFile.write(file(batch), secret, KeyFile.SECRET, by);
        if (!publicKeys.has(batch)) KeyFile.write(publicKeys.file(batch), Hpke.publicKey(secret), KeyFile.PUBLIC, by);
    }

    private Optional<byte[]> secret(Batch batch) {
        return has(batch) ? KeyFile.readSecret(file(batch)) : Optional.empty();
    }

    /** Opens the blobs of one batch; empty for a blob that was not sealed to it. */
    @FunctionalInterface
    public interface Opener {
        Optional<byte[]> open(SealedBlob blob);
    }
}
