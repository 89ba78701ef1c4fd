package scot.throughline.command;

import static java.nio.file.StandardOpenOption.CREATE_NEW;
import static java.nio.file.StandardOpenOption.WRITE;
import static scot.throughline.database.Role.WEB;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;
import scot.throughline.lists.ImportFile;
import scot.throughline.lists.ImportFile.Imported;
import scot.throughline.lists.Of;
import scot.throughline.staff.Actor;
import scot.throughline.staff.Permission;
import scot.throughline.staff.StaffAccounts;

/** Takes a list as the page for lists does, for files that come by themselves or are longer. */
@Command(name = "import", mixinStandardHelpOptions = true, description = {
        "Takes the good rows of a CSV or Excel list, and says what is wrong with the others.",
        "Exits 1 if rows were refused, 2 if nothing could be read."})
final class ImportList implements Callable<Integer> {
    static final int SOME_REFUSED = 1;
    static final int NOT_READ = 2;

    private final Environment environment;

    @Spec
    private @Nullable CommandSpec spec;

    @Parameters(paramLabel = "FILE", description = "The list: CSV or Excel, whatever its name.")
    private Path file = Path.of("");

    @Option(names = "--of", required = true, description = "What the list is of: ${COMPLETION-CANDIDATES}.")
    private Of of = Of.JOURNEYS;

    @Option(names = "--as", required = true, paramLabel = "EMAIL", description = "The worker who imports it: rows of people they do not see are refused.")
    private String email = "";

    @Option(names = "--try", description = "Only says what would come of it.")
    private boolean tryOnly;

    @Option(names = "--bad", paramLabel = "FILE", description = "Writes the refused rows here, to be mended: Excel if it is called .xlsx, else CSV.")
    private @Nullable Path bad;

    ImportList() {
        this(Environment.ofThisProcess());
    }

    ImportList(Environment environment) {
        this.environment = environment;
    }

    @Override
    public Integer call() throws IOException {
        if (!Files.isReadable(file)) return notRead("There is no file " + file + " that can be read");
        try (var launch = Launch.joining(environment); var context = launch.context(environment.clock(), Map.of(), WEB)) {
            var worker = context.getBean(StaffAccounts.class).byEmail(email).filter(each -> each.role().may(Permission.SEE_PEOPLE));
            if (worker.isEmpty()) return notRead("Nobody who works with people has an account under that address");
            return run(context.getBean(ImportFile.class), worker.get());
        }
    }

    private int run(ImportFile files, Actor worker) throws IOException {
        return switch (files.run(Files.readAllBytes(file), of, worker, tryOnly, environment.clock().instant())) {
            case Imported.NotRead(var why) -> notRead(why);
            case Imported.Done(var tally, var ignored, var wrong, var badFile) -> {
                say((tryOnly ? "Would be: " : "") + tally);
                if (!ignored.isEmpty()) say("Columns not read: " + String.join(", ", ignored));
                wrong.forEach(this::say);
                if (bad != null && tally.refused() > 0) writePrivately(bad, badFile.named(bad.toString()));
                yield tally.refused() == 0 ? 0 : SOME_REFUSED;
            }
        };
    }

    private int notRead(String why) {
        say(why + ".");
        return NOT_READ;
    }

    private void say(String line) {
        Objects.requireNonNull(spec).commandLine().getOut().println(line);
    }

    /** It names people, so nobody else may open it from its first moment on. */
    private static void writePrivately(Path file, byte[] bytes) throws IOException {
        Files.deleteIfExists(file);
        var ownerOnly = PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------"));
        try (var channel = Files.newByteChannel(file, Set.of(CREATE_NEW, WRITE), ownerOnly)) {
            channel.write(ByteBuffer.wrap(bytes));
        }
    }
}
