package scot.throughline.command;

import io.micronaut.context.ApplicationContext;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Map;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;
import scot.throughline.audit.Action;
import scot.throughline.database.Role;
import scot.throughline.seal.Rotation;
import scot.throughline.seal.ServiceKey;

/** Puts a new key in the place of one, beside a service that runs. Stopped anywhere, it goes on when run again. */
@Command(name = "rotate", mixinStandardHelpOptions = true, description = {
        "Puts a new key in the place of phone, capsule, desk or tag, and locks anew what lies under the old one.",
        "The service may run meanwhile. If this is stopped, run it again."})
final class RotateKey extends KeysCommand {
    /** Longer than a page may take between reading a key and committing what it locked. */
    private static final Duration A_PAGE = Duration.ofMinutes(1);
    private static final int ROWS_AT_ONCE = 1_000;

    private final Duration pause;

    @Parameters(paramLabel = "<key>", description = "phone, capsule, desk or tag")
    private String word = "";

    RotateKey() {
        this(Environment.ofThisProcess(), A_PAGE);
    }

    RotateKey(Environment environment, Duration pause) {
        super(environment);
        this.pause = pause;
    }

    @Override
    public Integer call() throws SQLException, InterruptedException {
        var key = ServiceKey.called(word);
        switch (key) {
            case PHONE, CAPSULE -> relock(key, Role.WEB);
            case DESK -> relock(key, Role.DESK);
            case TAG -> retag();
            case HASH -> throw new CannotStart("hash.key is never rotated: \"no more texts\" is kept as a hash when the number is gone,"
                    + " and cannot be hashed again. If it got out, whoever has it can try numbers against a dump of the database.");
            case MARK -> throw new CannotStart("mark.key is never rotated: what it marked goes with its year, and cannot be marked again.");
        }
        return 0;
    }

    private void relock(ServiceKey key, Role account) throws SQLException, InterruptedException {
        try (var launch = Launch.joining(environment);
                var context = launch.context(environment.clock(), Map.of(), Role.WEB);
                var connection = launch.as(account)) {
            var rotation = keys().service().rotation(key);
            if (rotation.isUnderWay()) say("Going on with a rotation of " + key.file() + " that was stopped.");
            else
                begin(rotation, context);
            var relocked = new Relocking(connection, rotation, ROWS_AT_ONCE).all().relocked();
            say(relocked + " values locked anew; a minute's pause for what was being written meanwhile.");
            Thread.sleep(pause);
            var last = new Relocking(connection, rotation, ROWS_AT_ONCE).all();
            if (last.unreadable() > 0)
                say(last.unreadable() + " values open with neither key. They were lost before; they are left as they are.");
            record(context, Action.KEY_DESTROYED, key.previousFile(), rotation::finish);
            say("The key from before is destroyed. Renew the backup of " + keys().path().resolve("service") + " now.");
        }
    }

    private void retag() {
        var rotation = keys().service().rotation(ServiceKey.TAG);
        if (rotation.isUnderWay())
            throw new CannotStart("Answers may still bear the tag from before: run `keys destroy tag-previous` when none does.");
        inContext(context -> begin(rotation, context));
        say("New answers bear a new tag once the service has the new pool-tag.key. The one before is kept for those that wait.");
    }

    private static void begin(Rotation rotation, ApplicationContext context) {
        record(context, Action.KEY_ROTATED, rotation.key().file(), rotation::begin);
    }
}
