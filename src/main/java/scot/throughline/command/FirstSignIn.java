package scot.throughline.command;

import io.micronaut.context.ApplicationContext;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import scot.throughline.council.Places;
import scot.throughline.settings.Settings;
import scot.throughline.staff.Actor;
import scot.throughline.staff.Role;
import scot.throughline.staff.Sight;
import scot.throughline.staff.SignInLinks;
import scot.throughline.staff.StaffAccounts;
import scot.throughline.staff.StaffAccounts.Adding;

/** Tells the console where to open the service, and in development how to get in: a one-time link for a worker and one for a leader. */
final class FirstSignIn {
    private static final Logger LOG = LoggerFactory.getLogger(FirstSignIn.class);

    private FirstSignIn() {}

    static void print(ApplicationContext context, Environment environment) {
        var url = context.getBean(Settings.class).publicUrl();
        if (environment.production()) {
            LOG.info("Throughline is ready at {}", url);
            return;
        }
        System.out.println("\nThroughline is ready at " + url);
        var team = new Sight.OneTeam(context.getBean(Places.class).openTeams().getFirst().key());
        link(context, "Robin Worker", "worker@example.org", Role.WORKER, team)
                .ifPresent(link -> System.out.println("  Sign in as a worker:  " + url + link));
        link(context, "Lesley Leader", "leader@example.org", Role.LEADER, new Sight.NoOne())
                .ifPresent(link -> System.out.println("  Sign in as a leader:  " + url + link));
        System.out.println("Each link works once; start again for new ones. Texts are written to "
                + environment.home().resolve("texts.jsonl") + "\nCtrl-C stops it; everything is kept.\n");
    }

    /** Empty for one who was marked as left since. */
    private static Optional<String> link(ApplicationContext context, String name, String email, Role role, Sight sight) {
        var now = context.getBean(Clock.class).instant();
        return account(context.getBean(StaffAccounts.class), name, email, role, sight, now)
                .map(staff -> context.getBean(SignInLinks.class).issue(staff.staff(), Duration.ofHours(12), now));
    }

    private static Optional<Actor> account(StaffAccounts accounts, String name, String email, Role role, Sight sight, Instant now) {
        return accounts.byEmail(email).or(() -> switch (accounts.add(name, email, role, sight, now)) {
            case Adding.Added(var actor) -> Optional.of(actor);
            case Adding.EmailTaken() -> Optional.empty();
            case Adding.SightWrong() -> throw new CannotStart("The development accounts could not be made");
        });
    }
}
