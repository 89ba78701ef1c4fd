package scot.throughline.command;

import static scot.throughline.database.Role.WEB;

import io.micronaut.context.ApplicationContext;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import scot.throughline.audit.Signatory;
import scot.throughline.council.Places;
import scot.throughline.settings.Settings;
import scot.throughline.staff.Actor;
import scot.throughline.staff.Enrolments;
import scot.throughline.staff.Role;
import scot.throughline.staff.Sight;
import scot.throughline.staff.SignInLinks;
import scot.throughline.staff.StaffAccounts;
import scot.throughline.staff.StaffAccounts.Adding;
import scot.throughline.survey.Council.Label;

/** Manages who works with the service. */
@Command(name = "staff", mixinStandardHelpOptions = true, subcommands = {Staff.Add.class,
        Staff.Reset.class}, description = "Adds members of staff, and lets in those who lost what they sign in with.")
final class Staff {
    /** Adds one member of staff and prints a link by which they set up how they sign in; in development, one that signs them in. */
    @Command(name = "add", mixinStandardHelpOptions = true, description = "Adds a member of staff and prints a one-time link for them.")
    static final class Add implements Callable<Integer> {
        @Option(names = "--name", required = true, description = "Their name, as colleagues see it.")
        private String name = "";

        @Option(names = "--email", required = true, description = "Their e-mail address at the council.")
        private String email = "";

        @Option(names = "--role", required = true, description = "One of: ${COMPLETION-CANDIDATES}.")
        private Role role = Role.WORKER;

        @ArgGroup(heading = "Whose people a worker or team lead sees; nobody else sees any:%n")
        private @Nullable Sees sees;

        /** One of three. */
        static final class Sees {
            @Option(names = "--team", description = "A team's, by its key.")
            private @Nullable String team;

            @Option(names = "--area", description = "Everybody's in an area, by its key.")
            private @Nullable String area;

            @Option(names = "--council", description = "Everybody's in the council.")
            private boolean council;

            private Sight sight() {
                if (team != null) return new Sight.OneTeam(team);
                if (area != null) return new Sight.OneArea(area);
                return council ? new Sight.WholeCouncil() : new Sight.NoOne();
            }
        }

        @Override
        public Integer call() {
            var environment = Environment.ofThisProcess();
            var now = environment.clock().instant();
            var sight = sees == null ? new Sight.NoOne() : sees.sight();
            try (var launch = Launch.joining(environment); var context = launch.context(environment.clock(), Map.of(), WEB)) {
                return switch (context.getBean(StaffAccounts.class).add(name, email, role, sight, now)) {
                    case Adding.Added(var actor) -> {
                        if (environment.production())
                            tell(context, actor, context.getBean(Enrolments.class).issue(actor.staff(), by(actor), now));
                        else
                            System.out.println(actor.name() + " can sign in once, within a day, at " + context.getBean(Settings.class)
                                    .address(context.getBean(SignInLinks.class).issue(actor.staff(), Duration.ofDays(1), now)));
                        yield 0;
                    }
                    case Adding.EmailTaken() -> throw new CannotStart("Somebody has an account under that address.");
                    case Adding.SightWrong() -> {
                        var places = context.getBean(Places.class);
                        throw new CannotStart(
                                "A worker or team lead needs --team, one of " + keys(places.openTeams()) + ", or --area, one of "
                                        + keys(places.openAreas()) + ", or --council; other roles have none.");
                    }
                };
            }
        }

        private static List<String> keys(List<Label> labels) {
            return labels.stream().map(Label::key).toList();
        }
    }

    /** Takes away what somebody signs in with, who lost it all, and prints a link by which they set it up anew. */
    @Command(name = "reset", mixinStandardHelpOptions = true, description = {"For somebody who lost passphrase, phone and recovery codes:",
            "signs them out everywhere, takes away how they signed in, and prints a one-time link to set it up anew."})
    static final class Reset implements Callable<Integer> {
        @Option(names = "--email", required = true, description = "The e-mail address of their account.")
        private String email = "";

        @Override
        public Integer call() {
            var environment = Environment.ofThisProcess();
            var now = environment.clock().instant();
            try (var launch = Launch.joining(environment); var context = launch.context(environment.clock(), Map.of(), WEB)) {
                var member = context.getBean(StaffAccounts.class).byEmail(email)
                        .orElseThrow(() -> new CannotStart("Nobody who works here has an account under that address."));
                tell(context, member, context.getBean(Enrolments.class).reset(member.staff(), by(member), now));
                return 0;
            }
        }
    }

    private static Signatory by(Actor member) {
        return Signatory.commandLine(member.council());
    }

    private static void tell(ApplicationContext context, Actor member, String path) {
        System.out.println(member.name() + " can set up how they sign in, once and within a day, at "
                + context.getBean(Settings.class).address(path));
    }
}
