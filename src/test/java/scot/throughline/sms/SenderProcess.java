package scot.throughline.sms;

import io.micronaut.context.ApplicationContext;
import io.micronaut.context.annotation.Factory;
import io.micronaut.context.annotation.Primary;
import io.micronaut.context.annotation.Requires;
import io.micronaut.runtime.server.EmbeddedServer;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import scot.throughline.database.DatabaseServer;
import scot.throughline.database.EmbeddedMariaDb;
import scot.throughline.database.Id;
import scot.throughline.database.Role;
import scot.throughline.survey.ShippedSurveys;

/** The sending half of the service in a process of its own, with every interval at a twentieth, to be killed. */
final class SenderProcess implements AutoCloseable {
    private final Process process;

    private SenderProcess(Process process) {
        this.process = process;
    }

    static SenderProcess start(Path home, int port, String twilio, Duration offset) throws IOException {
        var java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
        return new SenderProcess(new ProcessBuilder(java, "-Xmx160m", "-XX:+UseSerialGC", "-XX:TieredStopAtLevel=1", "-cp",
                System.getProperty("java.class.path"), SenderProcess.class.getName(), home.toString(), String.valueOf(port), twilio,
                offset.toString()).redirectError(ProcessBuilder.Redirect.INHERIT).redirectOutput(ProcessBuilder.Redirect.DISCARD).start());
    }

    /** Whether it still runs: nobody should wait for one that does not. */
    boolean runs() {
        return process.isAlive();
    }

    /** As kill -9 does. */
    void isKilled() {
        process.destroyForcibly().onExit().join();
    }

    @Override
    public void close() {
        isKilled();
    }

    public static void main(String[] arguments) throws InterruptedException {
        var home = Path.of(arguments[0]);
        var properties = properties(home, EmbeddedMariaDb.join(home).orElseThrow(), arguments[2]);
        properties.put("micronaut.server.port", arguments[1]);
        properties.put("throughline.public-url", "http://127.0.0.1:" + arguments[1]);
        properties.put("throughline.jobs", true);
        var clock = Clock.offset(Clock.systemUTC(), Duration.parse(arguments[3]));
        context(properties, clock).getBean(EmbeddedServer.class).start();
        Thread.currentThread().join();
    }

    static ApplicationContext context(Map<String, Object> properties, Clock clock) {
        return ApplicationContext.builder().banner(false).properties(properties).singletons(ShippedSurveys.all(), clock).start();
    }

    static Map<String, Object> properties(Path home, DatabaseServer database, String twilio) {
        var web = database.account(Role.WEB);
        var properties = new HashMap<String, Object>(Map.of("datasources.default.url", database.jdbcUrl(), "datasources.default.username",
                web.user(), "datasources.default.password", web.password(), "datasources.default.dialect", "MYSQL",
                "throughline.sms.gateway", "twilio", "throughline.public-url", "http://127.0.0.1:1",
                "twilio.account-sid",
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

    /** In place of the invitations and people behind the texts: the words say which text it is, and a number is shared by a few people. */
    @Factory
    @Requires(property = "sender.alone")
    static final class Alone {
        @Singleton
        @Primary
        TextWriter writer() {
            return new TextWriter() {
                @Override
                public Written write(Id text, Id invitation, String step, Instant now) {
                    return new Ready(reader(invitation).orElseThrow(), new MessageText("Hello " + text));
                }

                @Override
                public Optional<MobileNumber> reader(Id invitation) {
                    var number = Math.floorMod(new String(invitation.bytes(), StandardCharsets.ISO_8859_1).hashCode(), 1000);
                    return Optional.of(new MobileNumber("+447700900%03d".formatted(number)));
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
