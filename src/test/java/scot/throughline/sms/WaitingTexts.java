package scot.throughline.sms;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.Map;
import java.util.Random;
import scot.throughline.database.DatabaseServer;
import scot.throughline.database.EmbeddedMariaDb;
import scot.throughline.database.Id;
import scot.throughline.database.Migrations;
import scot.throughline.database.Role;
import scot.throughline.seal.KeyFolder;

/** A database with texts that wait to go, for nobody in particular. */
final class WaitingTexts implements AutoCloseable {
    private final EmbeddedMariaDb database;
    private final Connection owner;

    WaitingTexts(Path home) throws Exception {
        database = EmbeddedMariaDb.start(home);
        new KeyFolder(home).service().make();
        Migrations.run(database.server());
        var owning = database.server().account(Role.OWNER);
        owner = DriverManager.getConnection(database.server().jdbcUrl(), owning.user(), owning.password());
        run("SET FOREIGN_KEY_CHECKS = 0");
    }

    DatabaseServer server() {
        return database.server();
    }

    /** Queues a text each for so many people; says by the text’s id what number it will go to. */
    Map<String, MobileNumber> queue(int people, long seed) throws SQLException {
        var random = new Random(seed);
        var numbers = new HashMap<String, MobileNumber>();
        owner.setAutoCommit(false);
        try (var insert = owner.prepareStatement("""
                INSERT INTO contact.text (id, council, invitation_id, step, state, due_at, attempt, state_at)
                VALUES (?, 'anytown', ?, 'first', 'SCHEDULED', '2026-11-18 11:00:00', 0, '2026-11-18 11:00:00')
                """)) {
            for (var i = 0; i < people; i++) {
                var text = id(random);
                var invitation = id(random);
                numbers.put(text.toString(), SenderProcess.numberOf(invitation));
                insert.setBytes(1, text.bytes());
                insert.setBytes(2, invitation.bytes());
                insert.addBatch();
            }
            insert.executeBatch();
            owner.commit();
        } finally {
            owner.setAutoCommit(true);
        }
        return numbers;
    }

    int unsettled() throws SQLException {
        return Integer.parseInt(read(
                "SELECT COUNT(*) FROM contact.text WHERE state IN ('SCHEDULED', 'DUE', 'CLAIMED', 'SENDING', 'UNKNOWN', 'HELD')"));
    }

    String states() throws SQLException {
        return read("""
                SELECT GROUP_CONCAT(CONCAT(state, ' ', n) SEPARATOR ', ')
                  FROM (SELECT state, COUNT(*) AS n FROM contact.text GROUP BY state) each_state
                """);
    }

    /** What an administrator does: looks in the provider’s log, and says. */
    void settleHeld(TwilioProcess twilio) throws SQLException {
        if (read("SELECT COUNT(*) FROM contact.text WHERE state = 'HELD'").equals("0")) return;
        var taken = twilio.taken();
        try (var rows = owner.createStatement().executeQuery("SELECT id FROM contact.text WHERE state = 'HELD'")) {
            while (rows.next()) {
                var id = Id.of(rows.getBytes(1));
                run("UPDATE contact.text SET state = '" + (taken.containsKey(id.toString()) ? "DELIVERED" : "DUE")
                        + "' WHERE state = 'HELD' AND id = x'" + id + "'");
            }
        }
    }

    String read(String sql) throws SQLException {
        try (var statement = owner.createStatement(); var rows = statement.executeQuery(sql)) {
            rows.next();
            return String.valueOf(rows.getString(1));
        }
    }

    void run(String sql) throws SQLException {
        try (var statement = owner.createStatement()) {
            statement.execute(sql);
        }
    }

    @Override
    public void close() throws SQLException {
        owner.close();
        database.close();
    }

    private static Id id(Random random) {
        var bytes = new byte[16];
        random.nextBytes(bytes);
        return Id.of(bytes);
    }
}
