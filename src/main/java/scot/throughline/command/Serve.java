package scot.throughline.command;

import static scot.throughline.database.Role.LEADERS;
import static scot.throughline.database.Role.WEB;

import io.micronaut.context.ApplicationContext;
import io.micronaut.http.server.exceptions.ServerStartupException;
import io.micronaut.runtime.server.EmbeddedServer;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;

/** Runs the service until it is told to stop. */
@Command(name = "serve", mixinStandardHelpOptions = true, description = "Runs the service. This is what happens without a command.")
final class Serve implements Callable<Integer> {
    @Override
    public Integer call() throws InterruptedException {
        var environment = Environment.ofThisProcess();
        Production.refuseWhatIsUnsafe(environment);
        var launch = Launch.owning(environment);
        try {
            SealingKeys.ready(environment, launch.surveys(), environment.clock());
            var context = launch.service(environment.clock(), WEB, LEADERS);
            StopInOrder.with(context, launch);
            listen(context, environment);
            FirstSignIn.print(context, environment);
            Thread.currentThread().join();
            return 0;
        } catch (RuntimeException failed) {
            launch.close();
            throw failed;
        }
    }

    private static void listen(ApplicationContext context, Environment environment) {
        try {
            context.getBean(EmbeddedServer.class).start();
        } catch (ServerStartupException taken) {
            throw new CannotStart("Port " + environment.variables().getOrDefault("MICRONAUT_SERVER_PORT", "8080")
                    + " is taken. Stop what uses it, or name another with MICRONAUT_SERVER_PORT.");
        }
    }
}
