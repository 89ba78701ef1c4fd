package scot.throughline.seal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static scot.throughline.seal.LockedColumn.JOURNEY_SECRET;
import static scot.throughline.seal.LockedColumn.PERSON_MOBILE;
import static scot.throughline.seal.LockedColumn.PERSON_NAME;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import scot.throughline.calendar.Period;
import scot.throughline.seal.Rotation.Relocked;
import scot.throughline.survey.Family;

class RotationTest {
    private static final Batch BATCH = new Batch("anytown", Family.EXIT, Kind.ALL, Period.parse("2026-27.Q2"));

    @TempDir
    private Path folder;

    private ServiceKeys keys;

    @BeforeEach
    void make_the_keys() {
        keys = new ServiceKeys(folder.resolve("service"));
        keys.make();
    }

    @Test
    void a_running_service_reads_under_either_key_and_locks_with_the_new_one_at_once() {
        var running = keys.columnLock();
        var before = running.lock(PERSON_NAME, "Sam");
        var rotation = keys.rotation(ServiceKey.PHONE);
        rotation.begin();
        assertEquals("Sam", running.open(PERSON_NAME, before));
        assertInstanceOf(Relocked.Already.class, rotation.relock(PERSON_NAME, running.lock(PERSON_NAME, "Jo")));

        var after = assertInstanceOf(Relocked.Anew.class, rotation.relock(PERSON_NAME, before)).locked();
        rotation.finish();
        assertEquals("Sam", running.open(PERSON_NAME, after));
        assertThrows(KeyRefused.class, () -> keys.columnLock().open(PERSON_NAME, before));
        assertEquals("Sam", keys.columnLock().open(PERSON_NAME, after));
    }

    @Test
    void a_service_that_still_knows_the_old_key_only_reads_what_was_locked_with_the_new_one() {
        var running = keys.columnLock();
        keys.rotation(ServiceKey.PHONE).begin();
        assertEquals("Jo", running.open(PERSON_NAME, keys.columnLock().lock(PERSON_NAME, "Jo")));
    }

    @Test
    void a_beginning_that_was_cut_short_begins_again_and_loses_nothing() throws IOException {
        var before = keys.columnLock().lock(PERSON_NAME, "Sam");
        Files.copy(folder.resolve("service/column.key"), folder.resolve("service/column-previous.key"));
        var rotation = keys.rotation(ServiceKey.PHONE);
        assertFalse(rotation.isUnderWay());
        rotation.begin();
        assertTrue(rotation.isUnderWay());
        assertEquals("Sam", keys.columnLock().open(PERSON_NAME, before));
        assertThrows(KeyRefused.class, rotation::begin, "a third key would make what lies under the first unreadable");
    }

    @Test
    void what_neither_key_opens_is_told_apart_and_nothing_can_be_moved_to_another_column() {
        var rotation = keys.rotation(ServiceKey.PHONE);
        var name = keys.columnLock().lock(PERSON_NAME, "Sam");
        rotation.begin();
        assertInstanceOf(Relocked.Unreadable.class, rotation.relock(PERSON_MOBILE, name));
        assertInstanceOf(Relocked.Unreadable.class, rotation.relock(PERSON_NAME, new byte[]{1, 2, 3}));
    }

    @Test
    void a_journeys_secret_is_the_same_under_the_new_key_so_its_capsule_still_opens() {
        var wrapped = keys.journeySecrets().makeWrapped();
        var capsule = keys.journeySecrets().unwrap(wrapped).lock(new byte[]{7});
        var rotation = keys.rotation(ServiceKey.CAPSULE);
        rotation.begin();
        var anew = assertInstanceOf(Relocked.Anew.class, rotation.relock(JOURNEY_SECRET, wrapped)).locked();
        rotation.finish();
        assertEquals(7, keys.journeySecrets().unwrap(anew).open(capsule).orElseThrow()[0]);
        assertThrows(KeyRefused.class, () -> keys.journeySecrets().unwrap(wrapped));
    }

    @Test
    void a_tag_from_before_fits_until_the_key_of_that_time_is_destroyed() {
        var running = keys.poolTag();
        var pid = new byte[16];
        var blob = new SealedBlob(new byte[32], new byte[64]);
        var before = running.of(pid, BATCH, blob);
        var rotation = keys.rotation(ServiceKey.TAG);
        rotation.begin();
        var after = running.of(pid, BATCH, blob);
        assertTrue(running.fits(before, pid, BATCH, blob) && running.isPrevious(before, pid, BATCH, blob));
        assertTrue(running.fits(after, pid, BATCH, blob) && !running.isPrevious(after, pid, BATCH, blob));
        rotation.finish();
        assertFalse(keys.poolTag().fits(before, pid, BATCH, blob));
        assertTrue(keys.poolTag().fits(after, pid, BATCH, blob));
    }

    @Test
    void a_key_that_came_later_is_made_when_asked_for_and_no_other_is() throws IOException {
        Files.delete(folder.resolve("service/desk.key"));
        assertThrows(KeyRefused.class, keys::check);
        keys.makeNew(ServiceKey.DESK);
        keys.check();
        assertTrue(keys.fingerprint(ServiceKey.DESK).isPresent());
        assertThrows(KeyRefused.class, () -> keys.makeNew(ServiceKey.DESK));
        Files.delete(folder.resolve("service/column.key"));
        assertTrue(assertThrows(KeyRefused.class, () -> keys.makeNew(ServiceKey.PHONE)).getMessage().contains("restore it"));
    }
}
