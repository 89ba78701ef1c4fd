package scot.throughline.command;

import static scot.throughline.database.Role.RELEASE;

import java.util.Map;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import scot.throughline.release.Release;

/** Opens everything that is due. Meant for a timer; safe to run on any day. */
@Command(name = "release", mixinStandardHelpOptions = true, description = {
        "Opens every batch of answers that is due by the clock, publishes its figures and destroys its key.",
        "Prints what was opened, held and why. Exits 0 unless something is broken."})
final class ReleaseDue implements Callable<Integer> {
    @Override
    public Integer call() {
        var environment = Environment.ofThisProcess();
        var clock = environment.clock();
        try (var launch = Launch.joining(environment); var context = launch.context(clock, Map.of(), RELEASE)) {
            var report = context.getBean(Release.class).run(clock.instant());
            if (report.refused() != null) System.out.println(report.refused());
            else if (report.lines().isEmpty()) System.out.println("Nothing is due.");
            report.lines().forEach(System.out::println);
            environment.keys().privateKeys().destroyInEscrow().forEach(left -> System.out.println(DestroyKey.stillInEscrow(left)));
            return report.broken() ? CannotStart.EXIT_CODE : 0;
        }
    }
}
