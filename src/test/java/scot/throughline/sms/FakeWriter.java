package scot.throughline.sms;

import io.micronaut.data.jdbc.runtime.JdbcOperations;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import scot.throughline.database.Id;

/** Writes the same words for everybody, and saves a row for the link as the real one does, in the same transaction. */
final class FakeWriter implements TextWriter {
    static final MobileNumber NUMBER = new MobileNumber("+447700900123");

    private final Map<Id, Supplier<Written>> instead = new ConcurrentHashMap<>();
    private Consumer<Id> meanwhile = _ -> {};
    private @Nullable JdbcOperations database;

    void savesLinksIn(JdbcOperations operations) {
        database = operations;
    }

    void writes(Id invitation, Supplier<Written> written) {
        instead.put(invitation, written);
    }

    /** What happens to the text while its words are being made. */
    void meanwhile(Consumer<Id> happening) {
        meanwhile = happening;
    }

    void forget() {
        instead.clear();
        meanwhile = _ -> {};
    }

    @Override
    public Written write(Id text, Id invitation, String step, Instant now) {
        var asked = instead.get(invitation);
        if (asked != null) return asked.get();
        saveLink(invitation);
        meanwhile.accept(text);
        return new Ready(NUMBER, new MessageText("Hello " + text));
    }

    @Override
    public Optional<MobileNumber> reader(Id invitation) {
        return Optional.of(NUMBER);
    }

    /** Every text says which it is. */
    @Override
    public boolean wrote(Id text, String words) {
        return words.equals("Hello " + text);
    }

    private void saveLink(Id invitation) {
        if (database == null) throw new IllegalStateException("No database to save links in");
        database.prepareStatement(
                "INSERT INTO contact.link (lookup, council, invitation_id, expires_at) VALUES (RANDOM_BYTES(32), 'tayside', ?, '2027-01-01')",
                insert -> {
                    try {
                        insert.setBytes(1, invitation.bytes());
                        return insert.executeUpdate();
                    } catch (SQLException failed) {
                        throw new IllegalStateException(failed);
                    }
                });
    }
}
