package scot.throughline.command;

import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;
import scot.throughline.settings.SettingsPage;

/** Prints what may be set. */
@Command(name = "settings", mixinStandardHelpOptions = true, description = "Prints every setting, its default and its meaning, in Markdown.")
final class ListSettings implements Callable<Integer> {
    @Spec
    private @Nullable CommandSpec spec;

    @Override
    public Integer call() {
        if (spec == null) return CannotStart.EXIT_CODE;
        spec.commandLine().getOut().print(SettingsPage.markdown());
        spec.commandLine().getOut().flush();
        return 0;
    }
}
