package scot.throughline.command;

import java.nio.file.Path;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Makes the second custodian's own key, to which their copies are sealed. */
@Command(name = "custodian", mixinStandardHelpOptions = true, description = {
        "Run once by the second custodian: makes a key of their own, to which copies of the pool's keys are sealed."})
final class AppointCustodian extends KeysCommand {
    @Option(names = "--key", required = true, paramLabel = "<file>", description = "Where to write their secret key: on a stick of theirs.")
    private Path secret = Path.of("");

    AppointCustodian() {
        this(Environment.ofThisProcess());
    }

    AppointCustodian(Environment environment) {
        super(environment);
    }

    @Override
    public Integer call() {
        keys().escrow().orElseThrow(() -> new CannotStart("Name the second custodian's folder with THROUGHLINE_ESCROW.")).appoint(secret);
        say("Keep " + secret + " apart from the folder, and a paper copy of its one line. `keys make` fills the folder.");
        return 0;
    }
}
