package scot.throughline.command;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.Optional;
import scot.throughline.seal.LockedColumn;
import scot.throughline.seal.Rotation;
import scot.throughline.seal.Rotation.Relocked;

/** Locks anew whatever lies under the key from before, some rows at a time. What somebody changes at the same moment is left to them. */
final class Relocking {
    private static final byte[] START = new byte[16];

    private final Connection connection;
    private final Rotation rotation;
    private final int most;
    private int relocked;
    private int unreadable;

    Relocking(Connection connection, Rotation rotation, int most) throws SQLException {
        this.connection = connection;
        this.rotation = rotation;
        this.most = most;
        connection.setAutoCommit(false);
        // A newer MariaDB refuses to update a row that changed since this transaction's snapshot; here such a row is simply left alone.
        connection.setTransactionIsolation(Connection.TRANSACTION_READ_COMMITTED);
    }

    int relocked() {
        return relocked;
    }

    int unreadable() {
        return unreadable;
    }

    /** Every column under the key, from the start. */
    Relocking all() throws SQLException {
        for (var column : LockedColumn.under(rotation.key()))
            for (var after = Optional.of(START); after.isPresent();) after = some(column, after.get());
        return this;
    }

    /** Some rows, in a transaction of their own; where to go on, or empty at the end. */
    Optional<byte[]> some(LockedColumn column, byte[] after) throws SQLException {
        try (var select = select(column); var update = update(column)) {
            select.setBytes(1, after);
            select.setInt(2, most);
            var last = Optional.<byte[]>empty();
            try (var rows = select.executeQuery()) {
                while (rows.next()) {
                    last = Optional.of(rows.getBytes(1));
                    relock(column, rows.getBytes(1), rows.getBytes(2), update);
                }
            }
            relocked += (int) Arrays.stream(update.executeBatch()).filter(changed -> changed == 1).count();
            connection.commit();
            return last;
        }
    }

    private PreparedStatement select(LockedColumn column) throws SQLException {
        return connection.prepareStatement("""
                SELECT id, %2$s
                  FROM %1$s
                 WHERE id > ? AND %2$s IS NOT NULL
                 ORDER BY id
                 LIMIT ?
                """.formatted(column.table(), column.column()));
    }

    private PreparedStatement update(LockedColumn column) throws SQLException {
        return connection.prepareStatement("""
                UPDATE %1$s
                   SET %2$s = ?
                 WHERE id = ? AND %2$s = ?
                """.formatted(column.table(), column.column()));
    }

    private void relock(LockedColumn column, byte[] id, byte[] locked, PreparedStatement update) throws SQLException {
        switch (rotation.relock(column, locked)) {
            case Relocked.Already() -> {
            }
            case Relocked.Unreadable() -> unreadable++;
            case Relocked.Anew(var fresh) -> {
                update.setBytes(1, fresh);
                update.setBytes(2, id);
                update.setBytes(3, locked);
                update.addBatch();
            }
        }
    }
}
