package scot.throughline.seal;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import scot.throughline.seal.KeyFile.MadeBy;

/**
 * The second custodian's copies of the pool's private keys, on a mount of their own. Each is sealed to a key that only they hold, so neither they nor
 * whoever has the mount can open an answer alone.
 */
public final class Escrow {
    /** The custodian's public key: with the copies, and among the private keys as it was first seen. */
    static final String CUSTODIAN = "custodian.pub";
    private static final String SUFFIX = ".sealed";

    private final Path folder;
    private final Path custodian;
    private final Path pinned;

    Escrow(Path folder, Path pinned) {
        this.folder = folder;
        this.custodian = folder.resolve(CUSTODIAN);
        this.pinned = pinned;
    }

    /** Where a folder for a second custodian is named, the copies in it. */
    static Optional<Escrow> in(Optional<Path> folder, Path privateFolder) {
        return folder.map(named -> new Escrow(named, privateFolder.resolve(CUSTODIAN)));
    }

    /** Makes the custodian's own pair: the public half lies with the copies, the secret half where only they can get at it. */
    public void appoint(Path secretFile) {
        if (isHere()) throw new KeyRefused("There is a custodian's key in " + folder + " already: copies are sealed to it");
        if (Files.exists(secretFile)) throw new KeyRefused("There is a file " + secretFile + " already");
        var pair = Hpke.newPair();
        KeyFile.write(secretFile, Hpke.privateKey(pair), KeyFile.SECRET, MadeBy.OPERATOR);
        KeyFile.write(custodian, Hpke.publicKey(pair), KeyFile.PUBLIC, MadeBy.OPERATOR);
    }

    /** Whether the mount is there: an empty mount point holds no custodian's key. */
    boolean isHere() { return Files.exists(custodian); }

    boolean has(Batch batch) {
        return Files.exists(file(batch));
    }

    List<Batch> kept() {
        return Marks.batches(folder, SUFFIX);
    }

    void keep(Batch batch, byte[] secret) {
        var copy = Hpke.seal(custodianKey(), secret, boundTo(batch)).together();
        KeyFile.write(file(batch), copy, KeyFile.SECRET, MadeBy.OPERATOR);
    }

    byte[] open(Batch batch, Path secretFile) {
        var secret = KeyFile.readSecret(secretFile).orElseThrow(() -> new KeyRefused("There is no file " + secretFile));
        var copy = KeyFile.bytes(file(batch)).map(SealedBlob::apart);
        return copy.flatMap(sealed -> Hpke.open(secret, custodianKey(), sealed, boundTo(batch)))
                .orElseThrow(() -> new KeyRefused("The copy " + file(batch) + " was not sealed to the custodian whose key this is"));
    }

    void destroy(Batch batch) {
        KeyFile.destroy(file(batch));
    }

    /** The first one seen is kept in mind: whoever could change the folder would else be handed every later key. */
    private byte[] custodianKey() {
        var found = KeyFile.read(custodian).orElseThrow(() -> new KeyRefused("The second custodian's folder " + folder
                + " is not there: mount it, or let them run `keys custodian` if it is new"));
        var known = KeyFile.read(pinned);
        if (known.isEmpty()) KeyFile.write(pinned, found, KeyFile.PUBLIC, MadeBy.OPERATOR);
        else if (!Arrays.equals(known.get(), found))
            throw new KeyRefused("The key " + custodian + " is not the one that copies were sealed to before, " + pinned);
        return found;
    }

    private static byte[] boundTo(Batch batch) {
        return ("escrow/" + batch.name()).getBytes(StandardCharsets.UTF_8);
    }

    private Path file(Batch batch) {
        return folder.resolve(batch.name() + SUFFIX);
    }
}
