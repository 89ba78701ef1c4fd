package scot.throughline.command;

import io.micronaut.context.ApplicationContext;
import io.micronaut.data.exceptions.DataAccessException;
import java.time.LocalDate;
import java.util.concurrent.Callable;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;
import scot.throughline.audit.Action;
import scot.throughline.calendar.Scotland;
import scot.throughline.database.Role;
import scot.throughline.seal.KeyFolder;

/** What every command about keys has at hand: the folder, the day, the record, and somewhere to say what was done. */
abstract class KeysCommand implements Callable<Integer> {
    final Environment environment;

    @Spec
    private @Nullable CommandSpec spec;

    KeysCommand(Environment environment) {
        this.environment = environment;
    }

    KeyFolder keys() {
        return environment.keys();
    }

    LocalDate today() {
        return Scotland.dayOf(environment.clock().instant());
    }

    void say(String line) {
        if (spec != null) spec.commandLine().getOut().println(line);
    }

    /** Does something with the database at hand, and with what these accounts may see of it. */
    void inContext(Consumer<ApplicationContext> doing, Role... roles) {
        try (var launch = Launch.joining(environment); var context = launch.recording(environment.clock(), roles)) {
            doing.accept(context);
        }
    }

    static void record(ApplicationContext context, Action action, String key, Runnable doing) {
        try {
            context.getBean(KeyRecord.class).write(action, key, doing);
        } catch (DataAccessException refused) {
            throw new CannotStart(
                    "What is done to a key is written into the record first. The database does not take it, so nothing was done: "
                            + refused.getMessage() + "\nA new database has its tables from `throughline tables`.");
        }
    }
}
