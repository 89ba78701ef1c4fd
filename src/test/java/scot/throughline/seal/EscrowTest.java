package scot.throughline.seal;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import scot.throughline.calendar.Period;
import scot.throughline.seal.PrivateKeys.Copy;
import scot.throughline.survey.Family;

class EscrowTest {
    private static final byte[] SAID = {4, 2};
    private static final Batch BATCH = new Batch("anytown", Family.EXIT, Kind.ALL, Period.parse("2026-27.Q2"));
    private static final Batch OTHER = new Batch("anytown", Family.EXIT, Kind.TEXT, Period.parse("2026-27.H1"));

    @TempDir
    private Path home;

    private Path mount;
    private Path stick;

    @BeforeEach
    void a_custodian_is_appointed_and_keys_are_made() {
        mount = home.resolve("custodian");
        stick = home.resolve("stick/custodian.key");
        folder().escrow().orElseThrow().appoint(stick);
        keys().make(BATCH);
        keys().make(OTHER);
    }

    @Test
    void a_lost_key_comes_back_with_the_folder_and_the_custodians_key_together() throws IOException {
        var blob = folder().publicKeys().seal(BATCH, SAID);
        lose(keys().file(BATCH));
        assertTrue(keys().opener(BATCH).isEmpty());
        assertEquals(List.of(BATCH), keys().restorable());
        keys().restore(BATCH, stick);
        assertArrayEquals(SAID, keys().opener(BATCH).orElseThrow().open(blob).orElseThrow());
    }

    @Test
    void a_whole_machine_comes_back() throws IOException {
        var blob = folder().publicKeys().seal(BATCH, SAID);
        Files.move(home.resolve("keys"), home.resolve("burnt"));
        for (var batch : keys().restorable()) keys().restore(batch, stick);
        assertArrayEquals(SAID, keys().opener(BATCH).orElseThrow().open(blob).orElseThrow());
        assertTrue(folder().publicKeys().has(OTHER));
    }

    @Test
    void the_folder_alone_opens_nothing() throws IOException {
        lose(keys().file(BATCH));
        var another = home.resolve("another.key");
        new Escrow(home.resolve("elsewhere"), home.resolve("elsewhere/pinned")).appoint(another);
        assertTrue(
                assertThrows(KeyRefused.class, () -> keys().restore(BATCH, another)).getMessage().contains("not sealed to the custodian"));
    }

    @Test
    void a_copy_cannot_pass_for_that_of_another_key() throws IOException {
        lose(keys().file(BATCH));
        lose(mount.resolve(BATCH.name() + ".sealed"));
        Files.copy(mount.resolve(OTHER.name() + ".sealed"), mount.resolve(BATCH.name() + ".sealed"));
        assertThrows(KeyRefused.class, () -> keys().restore(BATCH, stick));
    }

    @Test
    void both_are_destroyed_together_and_stay_destroyed() {
        keys().destroy(BATCH);
        assertFalse(Files.exists(mount.resolve(BATCH.name() + ".sealed")));
        assertEquals(List.of(), keys().destroyInEscrow());
        assertTrue(keys().isDestroyed(BATCH));
        assertEquals(List.of(), keys().restorable());
        assertFalse(keys().make(BATCH));
    }

    @Test
    void a_copy_that_is_out_of_reach_is_remembered_until_it_is_gone_and_never_restored() throws IOException {
        var away = Files.move(mount, home.resolve("away"));
        Files.createDirectory(mount); // an empty mount point
        keys().destroy(BATCH);
        assertEquals(List.of(BATCH), keys().destroyInEscrow());
        assertEquals(List.of(BATCH), new KeyFolder(home).privateKeys().destroyInEscrow(), "nor does a forgotten setting forget it");
        assertEquals(Copy.TO_DESTROY, keys().copy(BATCH));

        Files.delete(mount);
        Files.move(away, mount);
        assertEquals(List.of(), keys().restorable());
        assertEquals(List.of(), keys().destroyInEscrow());
        assertFalse(Files.exists(mount.resolve(BATCH.name() + ".sealed")));
    }

    @Test
    void no_key_is_made_while_the_custodians_folder_is_away() throws IOException {
        var next = new Batch("anytown", Family.EXIT, Kind.ALL, Period.parse("2026-27.Q3"));
        Files.move(mount, home.resolve("away"));
        assertTrue(assertThrows(KeyRefused.class, () -> keys().make(next)).getMessage().contains("mount it"));
        assertFalse(folder().publicKeys().has(next));
    }

    @Test
    void whoever_puts_a_key_of_their_own_into_the_folder_gets_no_copy() throws IOException {
        Files.delete(mount.resolve("custodian.pub"));
        folder().escrow().orElseThrow().appoint(home.resolve("thief.key"));
        var next = new Batch("anytown", Family.EXIT, Kind.ALL, Period.parse("2026-27.Q3"));
        assertTrue(assertThrows(KeyRefused.class, () -> keys().make(next)).getMessage().contains("not the one"));
    }

    @Test
    void keys_that_were_made_before_there_was_a_custodian_are_copied_later() throws IOException {
        lose(mount.resolve(BATCH.name() + ".sealed"));
        assertEquals(List.of(BATCH), keys().withoutCopy());
        keys().copyToEscrow(BATCH);
        assertEquals(Copy.KEPT, keys().copy(BATCH));
    }

    private KeyFolder folder() {
        return new KeyFolder(home, Optional.of(mount));
    }

    private PrivateKeys keys() {
        return folder().privateKeys();
    }

    private static void lose(Path file) throws IOException {
        Files.delete(file);
    }
}
