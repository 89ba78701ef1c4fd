package scot.throughline.command;

import static scot.throughline.database.Role.DESK;
import static scot.throughline.database.Role.LEADERS;
import static scot.throughline.database.Role.WEB;

import io.micronaut.context.ApplicationContext;
import io.micronaut.http.server.exceptions.ServerStartupException;
import io.micronaut.runtime.server.EmbeddedServer;
import java.io.IOException;
import java.net.ServerSocket;
import java.util.Map;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;

/** Runs the service until it is told to stop. */
@Command(name = "serve", mixinStandardHelpOptions = true, description = "Runs the service. This is what happens without a command.")
final class Serve implements Callable<Integer> {
    @Override
    public Integer call() throws InterruptedException {
        var environment = Environment.ofThisProcess();
        Production.refuseWhatIsUnsafe(environment);
        return run(Launch.owning(environment), environment);
    }

    /** Serves until the process is told to stop. */
    static int run(Launch launch, Environment environment) throws InterruptedException {
        try {
            WrittenDown.nothingItShouldNot(launch.server(), environment);
            Published.unchanged(launch);
            SealingKeys.ready(environment, launch.surveys(), environment.clock());
            var context = launch.context(environment.clock(), Map.of("throughline.jobs", true), WEB, LEADERS, DESK);
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
            throw portTaken(environment);
        }
    }

    /** For who has long to go before listening: better to hear of it now. */
    static void refuseTakenPort(Environment environment) {
        var port = environment.port();
        if (port <= 0) return;
        try {
            new ServerSocket(port).close();
        } catch (IOException taken) {
            throw portTaken(environment);
        }
    }

    private static CannotStart portTaken(Environment environment) {
        return new CannotStart(
                "Port " + environment.port() + " is taken. Stop what uses it, or name another with MICRONAUT_SERVER_PORT.");
    }
}
