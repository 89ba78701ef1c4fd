package scot.throughline.seal;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import scot.throughline.seal.KeyFile.MadeBy;

class KeyFileTest {
    @TempDir
    private Path folder;

    private Path file;

    @BeforeEach
    void write_a_key() {
        file = folder.resolve("column.key");
        KeyFile.write(file, KeyFile.random(), KeyFile.SECRET, MadeBy.OPERATOR);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "deadbeef", "not a key at all", "0000000000000000000000000000000000000000000000000000000000000000",
            "deadbeefdeadbeefdeadbeefdeadbeefdeadbeefdeadbeefdeadbeefdeadbeefde", "\0\0\0\0"})
    void what_is_no_key_is_refused_by_the_name_of_its_file_and_never_repeated(String written) throws IOException {
        Files.delete(file);
        Files.writeString(file, written);
        Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("r--------"));
        var refused = assertThrows(KeyRefused.class, () -> KeyFile.readSecret(file)).getMessage();
        assertTrue(refused.contains(file.toString()) && refused.contains("is not a key"), refused);
        assertFalse(written.length() > 5 && refused.contains(written), refused);
    }

    @Test
    void a_key_that_cannot_be_read_is_refused_with_what_to_do() throws IOException {
        Files.delete(file);
        Files.createDirectory(file, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwx------")));
        assertTrue(assertThrows(KeyRefused.class, () -> KeyFile.readSecret(file)).getMessage().contains("give it to the user"));
    }

    @Test
    void a_key_that_others_can_read_or_change_is_refused() throws IOException {
        for (var mode : List.of("r--r-----", "r-----r--", "rw----r--")) {
            Files.setPosixFilePermissions(file, PosixFilePermissions.fromString(mode));
            assertTrue(assertThrows(KeyRefused.class, () -> KeyFile.readSecret(file)).getMessage().contains("chmod 0400"), mode);
        }
        Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rw-r--rw-"));
        assertTrue(assertThrows(KeyRefused.class, () -> KeyFile.read(file)).getMessage().contains("chmod 0644"));
    }

    @Test
    void a_destroyed_key_is_overwritten_where_it_lay() throws IOException {
        var otherName = Files.createLink(folder.resolve("the-same-bytes"), file);
        var length = Files.size(file);
        KeyFile.destroy(file);
        assertArrayEquals(new byte[(int) length], Files.readAllBytes(otherName));
        assertFalse(Files.exists(file));
    }

    @Test
    void a_destruction_that_was_cut_short_is_finished_by_the_next() throws IOException {
        var nameless = Files.move(file, folder.resolve("column.key.gone"));
        KeyFile.destroy(file);
        assertFalse(Files.exists(nameless));
        KeyFile.destroy(file);
    }

    @Test
    void a_key_of_development_says_so_wherever_it_is_copied_and_locks_like_any_other() throws IOException {
        var key = KeyFile.random();
        KeyFile.write(file, key, KeyFile.SECRET, MadeBy.DEVELOPMENT);
        var copy = Files.copy(file, folder.resolve("elsewhere.key"));
        assertTrue(KeyFile.isOfDevelopment(copy));
        assertArrayEquals(key, KeyFile.read(copy).orElseThrow());
        assertEquals("r--------", PosixFilePermissions.toString(Files.getPosixFilePermissions(file)));
    }
}
