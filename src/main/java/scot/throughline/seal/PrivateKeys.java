package scot.throughline.seal;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Optional;

/** The keys that open the pool. Only `release` and `keys` hold them, in a folder of their own. */
public final class PrivateKeys {
    private final Path folder;
    private final Path publicFolder;
    private final PublicKeys publicKeys;

    public PrivateKeys(Path folder, Path publicFolder) {
        this.folder = folder;
        this.publicFolder = publicFolder;
        this.publicKeys = new PublicKeys(publicFolder);
    }

    public boolean has(Batch batch) {
        return Files.exists(file(batch));
    }

    /** Makes the pair of a batch, once: the public half for the web process, the private half for the release. */
    public boolean make(Batch batch) {
        if (publicKeys.has(batch)) return false;
        var pair = Hpke.newPair();
        KeyFile.write(file(batch), Hpke.privateKey(pair), "r--------");
        KeyFile.write(publicFolder.resolve(batch.name() + ".pub"), Hpke.publicKey(pair), "rw-r--r--");
        return true;
    }

    /** Reads a batch's key once, to open many blobs. */
    public Optional<Opener> opener(Batch batch) {
        return KeyFile.readSecret(file(batch)).flatMap(secret -> publicKeys.find(batch)
                .map(open -> blob -> Hpke.open(secret, open, blob, batch.boundTo())));
    }

    /** Destroys the private half. The public half stays, so that no second key of the same name is ever made. */
    public void destroy(Batch batch) {
        try {
            var file = file(batch);
            if (!Files.exists(file)) return;
            Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rw-------"));
            Files.write(file, new byte[(int) Files.size(file)]);
            Files.delete(file);
        } catch (IOException stuck) {
            throw new UncheckedIOException("Cannot destroy the key " + batch.name(), stuck);
        }
    }

    private Path file(Batch batch) {
        return folder.resolve(batch.name() + ".key");
    }

    /** Opens the blobs of one batch; empty for a blob that was not sealed to it. */
    @FunctionalInterface
    public interface Opener {
        Optional<byte[]> open(SealedBlob blob);
    }
}
