package scot.throughline.command;

import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import scot.throughline.calendar.Quarter;
import scot.throughline.calendar.Scotland;
import scot.throughline.response.PoolKeys;
import scot.throughline.seal.KeyFolder;

/** Makes the keys that answers are sealed with. */
@Command(name = "keys", mixinStandardHelpOptions = true, subcommands = Keys.Make.class, description = "Makes the keys that answers are sealed with.")
final class Keys {
    /** Makes whatever is missing, for the running period and the four after it. */
    @Command(name = "make", mixinStandardHelpOptions = true, description = "Makes missing keys for the running period and the four after it.")
    static final class Make implements Callable<Integer> {
        @Override
        public Integer call() {
            var environment = Environment.ofThisProcess();
            var folder = new KeyFolder(environment.home());
            folder.service().make();
            var made = PoolKeys.make(folder.privateKeys(), Launch.surveys(environment),
                    Quarter.of(Scotland.dayOf(environment.clock().instant())));
            System.out.println(made + " key pairs made in " + environment.home().resolve("keys"));
            return 0;
        }
    }
}
