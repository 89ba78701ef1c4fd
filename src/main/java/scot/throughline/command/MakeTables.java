package scot.throughline.command;

import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import scot.throughline.database.DatabaseServer;
import scot.throughline.database.Migrations;

/** Brings the tables up to date as their owner: for setting up, for a new version, and before a backup is put back. */
@Command(name = "tables", mixinStandardHelpOptions = true, description = {
        "Makes the tables on a database server, or brings them up to date.",
        "Needs the account that owns them, which `serve` in production must not have."})
final class MakeTables implements Callable<Integer> {
    private final Environment environment;

    @Option(names = "--to", paramLabel = "<migration>", description = "No further than this one, such as 021: for a backup from an older version.")
    private @Nullable String last;

    MakeTables() {
        this(Environment.ofThisProcess());
    }

    MakeTables(Environment environment) {
        this.environment = environment;
    }

    @Override
    public Integer call() {
        Production.refuseAnUnsafeOwner(environment);
        var server = DatabaseServer.fromEnvironment(environment.variables())
                .orElseThrow(() -> new CannotStart("THROUGHLINE_DB_HOST names no server; the embedded database makes its own tables."));
        System.out.println(Migrations.run(server, Optional.ofNullable(last)) + " migrations run.");
        return 0;
    }
}
