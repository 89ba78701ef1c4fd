package scot.throughline.command;

import io.micronaut.context.ApplicationContext;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import scot.throughline.settings.Settings;
import scot.throughline.staff.Actor;
import scot.throughline.staff.Role;
import scot.throughline.staff.SignInLinks;
import scot.throughline.staff.StaffAccounts;
import scot.throughline.staff.StaffAccounts.Adding;
import scot.throughline.survey.Surveys;

/** Tells the console where to open the service, and in development how to get in: a one-time link for a worker and one for a leader. */
final class FirstSignIn {
    private FirstSignIn() {}

    static void print(ApplicationContext context, Environment environment) {
        var url = context.getBean(Settings.class).publicUrl();
        System.out.println("\nThroughline is ready at " + url);
        if (environment.production()) return;
        var team = context.getBean(Surveys.class).council().teams().getFirst().key();
        System.out.println("  Sign in as a worker:  " + url + link(context, "Robin Worker", "worker@example.org", Role.WORKER, team));
        System.out.println("  Sign in as a leader:  " + url + link(context, "Lesley Leader", "leader@example.org", Role.LEADER, null));
        System.out.println("Each link works once; start again for new ones. Texts are written to "
                + environment.home().resolve("texts.jsonl") + "\nCtrl-C stops it; everything is kept.\n");
    }

    private static String link(ApplicationContext context, String name, String email, Role role, @Nullable String team) {
        var now = context.getBean(Clock.class).instant();
        var staff = account(context.getBean(StaffAccounts.class), name, email, role, team, now);
        return context.getBean(SignInLinks.class).issue(staff.staff(), Duration.ofHours(12), now);
    }

    private static Actor account(StaffAccounts accounts, String name, String email, Role role, @Nullable String team, Instant now) {
        return accounts.byEmail(email).orElseGet(() -> switch (accounts.add(name, email, role, team, now)) {
            case Adding.Added(var actor) -> actor;
            case Adding.EmailTaken(),Adding.TeamWrong() -> throw new CannotStart("The development accounts could not be made");
        });
    }
}
