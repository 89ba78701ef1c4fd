import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Comparator;
import java.util.List;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.spi.ToolProvider;

/**
 * Makes what a container image needs beside the service: a Java of the modules that are used, and of this Debian only the libraries that this Java is
 * linked to. No shell, no package manager, no other program.
 */
final class ImageRoot {
    private static final String MODULES = "java.se,jdk.crypto.cryptoki,jdk.jfr,jdk.management,jdk.naming.dns,jdk.net,jdk.unsupported,jdk.zipfs";
    private static final List<String> FOR_A_DESK = List.of("libawt_xawt.so", "libjawt.so", "libsplashscreen.so", "libjsound.so");
    private static final String FONT = "/net/sf/jasperreports/fonts/dejavu/DejaVuSansCondensed.ttf";
    private static final Pattern LINKED = Pattern.compile("(?m)^\\s*(?:\\S+ => )?(/\\S+) \\(0x");

    private ImageRoot() {}

    public static void main(String[] arguments) throws Exception {
        var root = Path.of(arguments[0]);
        clear(root);
        var java = root.resolve("opt/java");
        Files.createDirectories(java.getParent());
        var made = ToolProvider.findFirst("jlink").orElseThrow().run(System.out, System.err, "--add-modules", MODULES, "--strip-java-debug-attributes",
                "--no-man-pages", "--no-header-files", "--output", java.toString());
        if (made != 0) throw new IOException("jlink did not make a Java");
        for (var useless : FOR_A_DESK) Files.deleteIfExists(java.resolve("lib").resolve(useless));
        giveItAFont(java.resolve("lib"));
        for (var library : linked(java)) {
            var to = root.resolve(library.substring(1));
            Files.createDirectories(to.getParent());
            Files.copy(Path.of(library).toRealPath(), to, StandardCopyOption.REPLACE_EXISTING);
        }
        // What a container's runtime mounts, and what it may write to.
        for (var empty : List.of("proc", "sys", "dev", "etc", "tmp", "var/lib/throughline")) Files.createDirectories(root.resolve(empty));
        Files.writeString(root.resolve("etc/passwd"), "throughline:x:10001:10001::/var/lib/throughline:/nowhere\n");
        Files.writeString(root.resolve("etc/group"), "throughline:x:10001:\n");
    }

    /** Java draws no word of a picture where the system has no font, and a bare server has none. */
    private static void giveItAFont(Path lib) throws IOException {
        try (var font = ImageRoot.class.getResourceAsStream(FONT)) {
            if (font == null) throw new IOException("The font is not on the class path");
            Files.copy(font, Files.createDirectory(lib.resolve("fonts")).resolve("DejaVuSansCondensed.ttf"));
        }
        Files.writeString(lib.resolve("fontconfig.properties"), """
                version=1
                allfonts.latin-1=DejaVu Sans Condensed
                sequence.allfonts=latin-1
                filename.DejaVu_Sans_Condensed=$JRE_LIB_FONTS/DejaVuSansCondensed.ttf
                """);
    }

    private static Iterable<String> linked(Path java) throws IOException, InterruptedException {
        var libraries = new TreeSet<String>();
        List<Path> programs;
        try (var files = Files.walk(java)) {
            programs = files.filter(file -> file.toString().endsWith(".so") || file.equals(java.resolve("bin/java"))).toList();
        }
        for (var program : programs) {
            var ldd = new ProcessBuilder("ldd", program.toString()).start();
            LINKED.matcher(new String(ldd.getInputStream().readAllBytes())).results().map(found -> found.group(1))
                    .filter(library -> !library.startsWith(java.toAbsolutePath().toString())).forEach(libraries::add);
            ldd.waitFor();
        }
        return libraries;
    }

    private static void clear(Path folder) throws IOException {
        if (!Files.exists(folder)) return;
        try (var files = Files.walk(folder)) {
            for (var file : files.sorted(Comparator.reverseOrder()).toList()) Files.delete(file);
        }
    }
}
