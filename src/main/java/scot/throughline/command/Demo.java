package scot.throughline.command;

import static scot.throughline.database.Role.DESK;
import static scot.throughline.database.Role.LEADERS;
import static scot.throughline.database.Role.RELEASE;
import static scot.throughline.database.Role.WEB;

import io.micronaut.runtime.server.EmbeddedServer;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import scot.throughline.demo.Filling;
import scot.throughline.demo.MadeUpData;
import scot.throughline.demo.MovingClock;
import scot.throughline.demo.Scale;
import scot.throughline.reidentify.TruthFile;

/** Fills an empty service with made-up years, once, then runs it. */
@Command(name = "demo", mixinStandardHelpOptions = true, description = {
        "Fills an empty service with three made-up years of a made-up council, then runs it.",
        "Once it is filled, it is only run."})
final class Demo implements Callable<Integer> {
    @Option(names = "--truth", paramLabel = "FILE", description = "Writes down what everybody answers while it is filled, for `reidentify`.")
    private @Nullable Path truth;

    @Override
    public Integer call() throws InterruptedException {
        return run(Scale.USUAL);
    }

    @Command(name = "large", mixinStandardHelpOptions = true, description = "The same with ten times as many people.")
    int large() throws InterruptedException {
        return run(Scale.LARGE);
    }

    private int run(Scale scale) throws InterruptedException {
        var environment = Environment.ofThisProcess();
        if (environment.production())
            throw new CannotStart("Production takes no made-up people: demo is for THROUGHLINE_MODE=development.");
        Serve.refuseTakenPort(environment);
        var launch = Launch.owning(environment);
        try {
            fillOnce(launch, environment, scale, environment.clock(), truth)
                    .forEach(link -> System.out.println("  Left open for you:    " + link));
        } catch (RuntimeException failed) {
            launch.close();
            throw failed;
        }
        return Serve.run(launch, environment);
    }

    /** Fills the service unless it was filled before, and gives the links of invitations that are left open. */
    static List<String> fillOnce(Launch launch, Environment environment, Scale scale, Clock clock, @Nullable Path truth) {
        var data = MadeUpData.in(environment.home());
        if (data.isWhole() && truth != null)
            throw new CannotStart("What people answered is known only while the demo is filled, and this one is. Name an empty folder.");
        if (data.isWhole()) return List.of();
        if (data.isBegun())
            throw new CannotStart(
                    "The demo in " + environment.home() + " was stopped before it was filled. Delete that folder and start again.");
        if (launch.hasPeople())
            throw new CannotStart("There are people in " + environment.home() + " already. Name an empty folder with THROUGHLINE_HOME.");
        data.begin();
        System.out.println("Filling " + environment.home() + " with made-up years; this takes a few minutes, once.");
        environment.keys().forDevelopment().service().make();
        var now = clock.instant();
        // The pages are open to the made-up phones only: at their real address they open when everything is there.
        var properties = Map.<String, Object>of("micronaut.server.port", -1, "throughline.public-url", environment.publicUrl());
        try (var context = launch.context(new MovingClock(now), properties, WEB, LEADERS, RELEASE, DESK);
                var told = TruthFile.write(truth)) {
            context.getBean(EmbeddedServer.class).start();
            var links = new Filling(context, scale, now, System.out::println, told::add).fill();
            data.complete();
            return links;
        }
    }
}
