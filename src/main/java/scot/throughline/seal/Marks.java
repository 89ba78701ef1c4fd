package scot.throughline.seal;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/** Names of batches, each an empty file in a folder: one comes and goes without the others, whatever crashes. */
record Marks(Path folder) {
    /** The batches that the files of a folder are called by. */
    static List<Batch> batches(Path folder, String suffix) {
        if (!Files.isDirectory(folder)) return List.of();
        try (var files = Files.list(folder)) {
            return files.map(file -> file.getFileName().toString()).filter(name -> name.endsWith(suffix)).sorted()
                    .map(name -> Batch.parse(name.substring(0, name.length() - suffix.length()))).flatMap(Optional::stream).toList();
        } catch (IOException unreadable) {
            throw new UncheckedIOException("Cannot look into " + folder, unreadable);
        }
    }

    List<Batch> all() {
        return batches(folder, "");
    }

    boolean has(Batch batch) {
        return Files.exists(file(batch));
    }

    void add(Batch batch) {
        try {
            KeyFile.privateFolder(folder);
            if (!has(batch)) Files.createFile(file(batch));
        } catch (IOException unwritable) {
            throw new UncheckedIOException("Cannot write " + file(batch), unwritable);
        }
    }

    void remove(Batch batch) {
        try {
            Files.deleteIfExists(file(batch));
        } catch (IOException stuck) {
            throw new UncheckedIOException("Cannot delete " + file(batch), stuck);
        }
    }

    private Path file(Batch batch) {
        return folder.resolve(batch.name());
    }
}
