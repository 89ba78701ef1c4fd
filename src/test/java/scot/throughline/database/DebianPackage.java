package scot.throughline.database;

import static java.nio.file.StandardCopyOption.ATOMIC_MOVE;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;

/**
 * A program from Debian's archive with every library it needs, unpacked under target/ and run from there: nothing is installed, and the system
 * may be another release than the package is for. Fetched once.
 */
record DebianPackage(String suite, String name) {
    private static final Path KEYRING = Path.of("/usr/share/keyrings/debian-archive-keyring.gpg");

    /** Why there is no such package on this machine. */
    static final class NotToBeHad extends Exception {
        private static final long serialVersionUID = 1;

        NotToBeHad(String why) { super(why); }
    }

    Path root() { return folder().resolve("root"); }

    /** How to start a program of it: through its own loader, for this system's may know older libraries only. */
    List<String> command(String program) throws IOException {
        try (var found = Files.find(root(), 3,
                (path, file) -> path.getFileName().toString().endsWith("-linux-gnu") && file.isDirectory())) {
            var libraries = found.sorted().toList();
            try (var inThem = Files.find(root(), 4, (path, file) -> path.getFileName().toString().startsWith("ld-linux-"))) {
                var loader = inThem.filter(path -> libraries.contains(path.getParent())).findFirst().orElseThrow();
                var path = libraries.stream().map(Path::toString).collect(Collectors.joining(":"));
                return List.of(loader.toString(), "--library-path", path, root().resolve(program).toString());
            }
        }
    }

    void fetch() throws IOException, NotToBeHad {
        if (Files.exists(root())) return;
        PrivateFiles.clear(folder());
        var apt = writeConfiguration(mirror());
        tries(List.of("apt-get", "-q", "update"), apt);
        tries(List.of("apt-get", "-qy", "--download-only", "install", name), apt);
        var draft = Files.createDirectories(folder().resolve("root.new"));
        try (var archives = Files.newDirectoryStream(folder().resolve("cache/archives"), "*.deb")) {
            for (var archive : archives) tries(List.of("dpkg", "-x", archive.toString(), draft.toString()), apt);
        }
        for (var nowUseless : List.of("cache", "state")) PrivateFiles.clear(folder().resolve(nowUseless));
        Files.move(draft, root(), ATOMIC_MOVE);
    }

    private Path folder() { return Path.of("target", "debian", name).toAbsolutePath(); }

    /** Where this machine itself gets Debian from. */
    private String mirror() throws IOException, NotToBeHad {
        Files.createDirectories(folder());
        if (!Files.exists(KEYRING)) throw new NotToBeHad("this machine has no keyring of Debian's to check packages by");
        var uris = tries(List.of("apt-get", "indextargets", "--format", "$(REPO_URI)", "Created-By: Packages"), null);
        return uris.lines().filter(uri -> uri.matches(".*/debian/?")).findFirst()
                .orElseThrow(() -> new NotToBeHad("this machine's apt knows no Debian mirror"));
    }

    private Path writeConfiguration(String mirror) throws IOException {
        for (var made : List.of("etc/apt.conf.d", "etc/preferences.d", "state/lists/partial", "cache/archives/partial"))
            Files.createDirectories(folder().resolve(made));
        var status = Files.writeString(folder().resolve("state/status"), "");
        Files.writeString(folder().resolve("etc/sources.list"), "deb [signed-by=%s] %s %s main%n".formatted(KEYRING, mirror, suite));
        // Signatures are checked; only the age of the list is not, for a mirror or this clock may lag.
        return Files.writeString(folder().resolve("apt.conf"), """
                Dir::Etc "%1$s/etc"; Dir::State "%1$s/state"; Dir::State::status "%2$s"; Dir::Cache "%1$s/cache"; Dir::Log "%1$s";
                APT::Sandbox::User "root"; APT::Install-Recommends "false"; Acquire::Languages "none"; Acquire::Check-Valid-Until "false";
                """.formatted(folder(), status));
    }

    /** Runs it to its end and hands over what it printed. */
    private String tries(List<String> command, Path apt) throws IOException, NotToBeHad {
        var log = folder().resolve("log");
        var builder = new ProcessBuilder(command).redirectErrorStream(true).redirectOutput(log.toFile());
        if (apt != null) builder.environment().put("APT_CONFIG", apt.toString());
        try {
            var failed = builder.start().waitFor() != 0;
            var printed = Files.readString(log);
            if (failed)
                throw new NotToBeHad(
                        printed.lines().filter(line -> line.startsWith("E:")).findFirst().orElse(command.getFirst() + " failed"));
            return printed;
        } catch (IOException noSuchProgram) {
            throw new NotToBeHad("this machine has no " + command.getFirst());
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new NotToBeHad("stopped");
        }
    }
}
