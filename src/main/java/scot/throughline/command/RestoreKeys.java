package scot.throughline.command;

import java.nio.file.Path;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import scot.throughline.audit.Action;

/** Puts lost private keys back from the second custodian's copies. */
@Command(name = "restore", mixinStandardHelpOptions = true, description = {
        "Puts private keys that were lost back from the second custodian's copies. What was destroyed stays destroyed."})
final class RestoreKeys extends KeysCommand {
    @Option(names = "--key", required = true, paramLabel = "<file>", description = "The second custodian's secret key.")
    private Path secret = Path.of("");

    RestoreKeys() {
        this(Environment.ofThisProcess());
    }

    RestoreKeys(Environment environment) {
        super(environment);
    }

    @Override
    public Integer call() {
        if (keys().escrow().isEmpty()) throw new CannotStart("Name the second custodian's folder with THROUGHLINE_ESCROW.");
        var pool = keys().privateKeys();
        pool.destroyInEscrow();
        var lost = pool.restorable();
        if (!lost.isEmpty()) inContext(context -> lost.forEach(batch -> {
            record(context, Action.KEY_RESTORED, batch.name(), () -> pool.restore(batch, secret));
            say("Restored " + batch.name());
        }));
        say(lost.size() + " keys restored. Run `release` next: it destroys again what was decided before.");
        return 0;
    }
}
