package scot.throughline.sms;

import io.micronaut.context.ApplicationContext;
import io.micronaut.context.annotation.Factory;
import io.micronaut.context.annotation.Primary;
import io.micronaut.context.annotation.Requires;
import io.micronaut.context.event.BeanCreatedEventListener;
import io.micronaut.runtime.server.EmbeddedServer;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.net.ServerSocket;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import scot.throughline.database.DatabaseServer;
import scot.throughline.database.EmbeddedMariaDb;
import scot.throughline.database.Id;
import scot.throughline.database.Role;
import scot.throughline.survey.ShippedSurveys;

/** The sending half of the service in a process of its own, with every interval at a twentieth, to be killed. */
final class SenderProcess implements AutoCloseable {
    static final String HOST = "127.0.0.1";
    /** When sending hours hold, and long enough. */
    static final Instant NOON = Instant.parse("2026-11-18T12:00:00Z");

    private final Process process;

    private SenderProcess(Process process) {
        this.process = process;
    }

    /** Starts one that calls itself at this port and believes it is noon, told more by system properties. */
    static SenderProcess start(Path home, int port, URI twilio, String... told) throws IOException {
        var command = new ArrayList<>(List.of(Path.of(System.getProperty("java.home"), "bin", "java").toString(), "-Xmx160m",
                "-XX:+UseSerialGC", "-XX:TieredStopAtLevel=1", "-cp", System.getProperty("java.class.path")));
        command.addAll(List.of(told));
        command.addAll(List.of(SenderProcess.class.getName(), home.toString(), String.valueOf(port), twilio.toString(),
                Duration.between(Instant.now(), NOON).toString()));
        return new SenderProcess(new ProcessBuilder(command).redirectError(ProcessBuilder.Redirect.INHERIT)
                .redirectOutput(ProcessBuilder.Redirect.DISCARD).start());
    }

    static int freePort() throws IOException {
        try (var socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        }
    }

    /** Whether it still runs: nobody should wait for one that does not. */
    boolean runs() {
        return process.isAlive();
    }

    /** Waits for its end; says whether it died at its mark. */
    boolean diesWithin(Duration patience) throws InterruptedException {
        return process.waitFor(patience.toMillis(), TimeUnit.MILLISECONDS) && process.exitValue() == Mark.DIED;
    }

    boolean isFrozen() throws IOException {
        return Files.readString(Path.of("/proc", String.valueOf(process.pid()), "stat")).replaceFirst(".*\\) ", "").startsWith("T");
    }

    /** One that was frozen goes on to the end of what it had claimed. */
    void wakesAndEnds() throws Exception {
        new ProcessBuilder("kill", "-CONT", String.valueOf(process.pid())).start().waitFor();
        process.onExit().get(1, TimeUnit.MINUTES);
    }

    /** As kill -9 does. */
    void isKilled() {
        process.destroyForcibly().onExit().join();
    }

    @Override
    public void close() {
        isKilled();
    }

    /** Ends with whoever started it. One that is to freeze sends alone, so that it is frozen nowhere else, and ends after it. */
    public static void main(String[] arguments) throws IOException {
        var home = Path.of(arguments[0]);
        var properties = properties(home, EmbeddedMariaDb.join(home).orElseThrow(), arguments[2]);
        properties.put("micronaut.server.port", arguments[1]);
        properties.put("throughline.public-url", "http://" + HOST + ":" + arguments[1]);
        properties.put("throughline.jobs", !Boolean.getBoolean("mark.freezes"));
        var clock = Clock.offset(Clock.systemUTC(), Duration.parse(arguments[3]));
        var context = context(properties, clock);
        while (Boolean.getBoolean("mark.freezes")) {
            context.getBean(SendDueTexts.class).run(clock.instant(), 20);
            if (Mark.reached()) Runtime.getRuntime().halt(0);
        }
        context.getBean(EmbeddedServer.class).start();
        while (System.in.read() >= 0) {
        }
        Runtime.getRuntime().halt(1);
    }

    static ApplicationContext context(Map<String, Object> properties, Clock clock) {
        return ApplicationContext.builder().banner(false).properties(properties).singletons(ShippedSurveys.all(), clock).start();
    }

    static Map<String, Object> properties(Path home, DatabaseServer database, String twilio) {
        var web = database.account(Role.WEB);
        var properties = new HashMap<String, Object>(Map.of("datasources.default.url", database.jdbcUrl(), "datasources.default.username",
                web.user(), "datasources.default.password", web.password(), "datasources.default.dialect", "MYSQL",
                "throughline.sms.gateway", "twilio", "throughline.public-url", "http://" + HOST + ":1", "twilio.account-sid",
                StandInTwilio.ACCOUNT, "twilio.auth-token", StandInTwilio.TOKEN, "twilio.messaging-service-sid", StandInTwilio.SERVICE,
                "twilio.base-url", twilio));
        properties.putAll(Map.of("throughline.sms.every", "100ms", "throughline.sms.lease", "3s", "throughline.sms.call", "500ms",
                "throughline.sms.shut-out", "250ms", "throughline.sms.ask-unknown", "3s", "throughline.sms.ask-again", "3s",
                "throughline.sms.ask-every", "750ms", "throughline.heartbeat", "500ms", "throughline.sms.daily", "1000000", "sender.alone",
                true));
        properties.put("throughline.home", home.toString());
        properties.put("throughline.sms.ask-receipts", "45s,3m,18m,72m,216m");
        return properties;
    }

    /** A number is shared by a few people. */
    static MobileNumber numberOf(Id invitation) {
        return new MobileNumber("+447700900%03d".formatted(Math.floorMod(Arrays.hashCode(invitation.bytes()), 1000)));
    }

    /** In place of the invitations and people behind the texts: the words say which text it is. */
    @Factory
    @Requires(property = "sender.alone")
    static final class Alone {
        @Singleton
        BeanCreatedEventListener<SmsGateway> marks() {
            return created -> new MarkedGateway(created.getBean());
        }

        @Singleton
        @Primary
        TextWriter writer() {
            return new TextWriter() {
                @Override
                public Written write(Id text, Id invitation, String step, Instant now) {
                    Mark.CLAIMED.passed();
                    return new Ready(numberOf(invitation), new MessageText("Hello " + text));
                }

                @Override
                public Optional<MobileNumber> reader(Id invitation) {
                    return Optional.of(numberOf(invitation));
                }

                @Override
                public boolean wrote(Id text, String words) {
                    return words.equals("Hello " + text);
                }
            };
        }

        @Singleton
        @Primary
        NumberStopped numberStopped() {
            return new NumberStopped() {
                @Override
                public void stopped(MobileNumber number, Instant now) {}

                @Override
                public void started(MobileNumber number) {}
            };
        }
    }
}
