package scot.throughline.command;

import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.HelpCommand;

/** Where everything starts: one program, a command for each thing it can do. */
@Command(name = "throughline", mixinStandardHelpOptions = true, version = "throughline 0.1", subcommands = {Serve.class, Demo.class,
        ReleaseDue.class,
        Check.class,
        Staff.class, ImportList.class, Keys.class, Reidentify.class, AuditLedger.class, ListSettings.class, MakeTables.class,
        HelpCommand.class}, description = "Hears from people on justice social work orders in Scotland, so that nobody can tell who said what.")
public final class Throughline implements Runnable {
    private Throughline() {}

    public static void main(String[] arguments) {
        StartedBy.exitWithParent();
        System.exit(line().execute(arguments.length == 0 ? new String[]{"serve"} : arguments));
    }

    static CommandLine line() {
        return new CommandLine(new Throughline()).setCaseInsensitiveEnumValuesAllowed(true)
                .setExecutionExceptionHandler((failed, line, parsed) -> {
                    var told = CannotStart.in(failed);
                    if (told.isEmpty()) throw failed;
                    line.getErr().println(told.get().getMessage());
                    return CannotStart.EXIT_CODE;
                });
    }

    @Override
    public void run() {
        line().usage(System.out);
    }
}
