package scot.throughline.seal;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Arrays;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import scot.throughline.calendar.Period;
import scot.throughline.survey.Family;

class LocksTest {
    private static final byte[] SAID = "NOW.HOME=4".getBytes(StandardCharsets.UTF_8);
    private static final Batch BATCH = new Batch("anytown", Family.EXIT, Kind.ALL, Period.parse("2026-27.Q2"));
    private static final Batch OTHER = new Batch("anytown", Family.EXIT, Kind.TEAM, Period.parse("2026-27.Q2"));

    @TempDir
    private Path keys;

    private PublicKeys open;
    private PrivateKeys secret;

    @BeforeEach
    void make_the_keys_of_two_batches() {
        secret = new PrivateKeys(keys.resolve("private"), keys.resolve("public"));
        secret.make(BATCH);
        secret.make(OTHER);
        open = new PublicKeys(keys.resolve("public"));
    }

    @Test
    void a_sealed_blob_opens_with_its_batchs_private_key_only() {
        var blob = open.seal(BATCH, SAID);
        assertArrayEquals(SAID, secret.opener(BATCH).orElseThrow().open(blob).orElseThrow());
        assertEquals(Optional.empty(), secret.opener(OTHER).orElseThrow().open(blob));
    }

    @Test
    void the_same_answer_never_looks_the_same_twice() {
        assertFalse(Arrays.equals(open.seal(BATCH, SAID).ciphertext(), open.seal(BATCH, SAID).ciphertext()));
    }

    @Test
    void many_people_may_send_at_once() {
        var opener = secret.opener(BATCH).orElseThrow();
        var opened = IntStream.range(0, 2_000).parallel().mapToObj(_ -> opener.open(open.seal(BATCH, SAID)));
        assertTrue(opened.allMatch(said -> said.filter(each -> Arrays.equals(SAID, each)).isPresent()));
    }

    @Test
    void a_destroyed_key_opens_nothing_and_is_never_made_again() {
        secret.destroy(BATCH);
        assertTrue(secret.opener(BATCH).isEmpty());
        assertFalse(secret.make(BATCH));
    }

    @Test
    void a_private_key_others_can_read_is_refused_by_name() throws Exception {
        var file = keys.resolve("private").resolve(BATCH.name() + ".key");
        assertEquals("r--------", PosixFilePermissions.toString(Files.getPosixFilePermissions(file)));
        Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("r--r-----"));
        assertTrue(assertThrows(KeyRefused.class, () -> secret.opener(BATCH)).getMessage().contains("chmod 0400"));
    }

    @Test
    void sealing_without_a_key_says_what_to_do() {
        var missing = new Batch("anytown", Family.EXIT, Kind.ALL, Period.parse("2030-31.Q1"));
        assertTrue(assertThrows(KeyRefused.class, () -> open.seal(missing, SAID)).getMessage().contains("keys make"));
    }

    @Test
    void a_tag_fits_only_the_blob_the_id_and_the_batch_it_was_made_for() {
        var tag = serviceKeys().poolTag();
        var blob = open.seal(BATCH, SAID);
        var pid = new byte[16];
        var made = tag.of(pid, BATCH, blob);
        assertTrue(tag.fits(made, pid, BATCH, blob));
        assertFalse(tag.fits(made, pid, OTHER, blob));
        assertFalse(tag.fits(made, new byte[]{1}, BATCH, blob));
        assertFalse(tag.fits(made, pid, BATCH, open.seal(BATCH, SAID)));
    }

    @Test
    void a_draft_opens_with_its_own_link_only_and_always_has_the_same_length() {
        var lock = serviceKeys().draftLock();
        var token = LinkToken.random();
        var draft = lock.lock(token, SAID);
        assertArrayEquals(SAID, lock.open(token, draft).orElseThrow());
        assertTrue(lock.open(LinkToken.random(), draft).isEmpty());
        assertTrue(DraftLock.byLinksAlone().open(token, draft).isEmpty(), "not without the service's own key");
        assertEquals(lock.lock(token, new byte[5_000]).ciphertext().length, draft.ciphertext().length);
    }

    @Test
    void a_capsule_opens_with_its_journeys_secret_only() {
        var secrets = serviceKeys().journeySecrets();
        var wrapped = secrets.makeWrapped();
        var capsule = secrets.unwrap(wrapped).lock(SAID);
        assertArrayEquals(SAID, secrets.unwrap(wrapped).open(capsule).orElseThrow());
        assertTrue(secrets.unwrap(secrets.makeWrapped()).open(capsule).isEmpty());
        assertArrayEquals(secrets.unwrap(wrapped).capsuleId(), capsule.cid());
    }

    @Test
    void an_encrypted_column_cannot_be_read_as_another() {
        var lock = serviceKeys().columnLock();
        var locked = lock.lock(LockedColumn.PERSON_NAME, "Sam");
        assertEquals("Sam", lock.open(LockedColumn.PERSON_NAME, locked));
        assertThrows(KeyRefused.class, () -> lock.open(LockedColumn.PERSON_MOBILE, locked));
    }

    @Test
    void keys_beside_others_are_never_made_anew_because_what_they_locked_would_be_lost() throws Exception {
        var service = serviceKeys();
        Files.delete(keys.resolve("service/hash.key"));
        service.make();
        assertTrue(assertThrows(KeyRefused.class, service::keyedHash).getMessage().contains("restore it"));
    }

    private ServiceKeys serviceKeys() {
        var service = new ServiceKeys(keys.resolve("service"));
        service.make();
        return service;
    }
}
