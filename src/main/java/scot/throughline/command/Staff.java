package scot.throughline.command;

import static scot.throughline.database.Role.WEB;

import java.time.Duration;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import scot.throughline.settings.Settings;
import scot.throughline.staff.Role;
import scot.throughline.staff.SignInLinks;
import scot.throughline.staff.StaffAccounts;
import scot.throughline.staff.StaffAccounts.Adding;

/** Manages who works with the service. */
@Command(name = "staff", mixinStandardHelpOptions = true, subcommands = Staff.Add.class, description = "Adds members of staff.")
final class Staff {
    /** Adds one member of staff and prints a link that signs them in, once. */
    @Command(name = "add", mixinStandardHelpOptions = true, description = "Adds a member of staff and prints a one-time sign-in link.")
    static final class Add implements Callable<Integer> {
        @Option(names = "--name", required = true, description = "Their name, as colleagues see it.")
        private String name = "";

        @Option(names = "--email", required = true, description = "Their e-mail address at the council.")
        private String email = "";

        @Option(names = "--role", required = true, description = "One of: ${COMPLETION-CANDIDATES}.")
        private Role role = Role.WORKER;

        @Option(names = "--team", description = "The key of a worker's team, from council.yaml. Nobody else has one.")
        private @Nullable String team;

        @Override
        public Integer call() {
            var environment = Environment.ofThisProcess();
            var now = environment.clock().instant();
            try (var launch = Launch.joining(environment); var context = launch.context(environment.clock(), WEB)) {
                return switch (context.getBean(StaffAccounts.class).add(name, email, role, team, now)) {
                    case Adding.Added(var actor) -> {
                        var path = context.getBean(SignInLinks.class).issue(actor.staff(), Duration.ofDays(1), now);
                        System.out.println(
                                actor.name() + " can sign in once, within a day, at " + context.getBean(Settings.class).publicUrl() + path);
                        yield 0;
                    }
                    case Adding.EmailTaken() -> throw new CannotStart("Somebody has an account under that address.");
                    case Adding.TeamWrong() -> throw new CannotStart("A worker needs --team, one of "
                            + launch.surveys().council().teams().stream().map(each -> each.key()).toList() + "; other roles have none.");
                };
            }
        }
    }
}
