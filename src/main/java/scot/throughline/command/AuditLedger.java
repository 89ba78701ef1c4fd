package scot.throughline.command;

import static scot.throughline.database.Role.RELEASE;

import java.util.Map;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import scot.throughline.release.Clearance;

/** Attacks what was published, for whoever answers for it: adds and takes away figures as anybody could who kept every report. */
@Command(name = "audit", mixinStandardHelpOptions = true, subcommands = PlanYear.class, description = {
        "Tries to work out, from all figures ever published, how many people gave an answer where they were few.",
        "Prints what could be found out, and exits 3 if that is anything."})
final class AuditLedger implements Callable<Integer> {
    static final int FOUND_SOMETHING = 3;

    @Override
    public Integer call() {
        var environment = Environment.ofThisProcess();
        try (var launch = Launch.joining(environment); var context = launch.context(environment.clock(), Map.of(), RELEASE)) {
            var report = context.getBean(Clearance.class).audit();
            report.lines().forEach(System.out::println);
            return report.passes() ? 0 : FOUND_SOMETHING;
        }
    }
}
