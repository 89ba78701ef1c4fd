package scot.throughline.database;

import java.sql.SQLException;

/** A schema is not there and the owner may not make it. */
public final class SchemaMissing extends DatabaseProblem {
    SchemaMissing(Schema schema, DatabaseServer server, SQLException refusal) {
        super("""
              The database at %s has no schema "%s", and the account in %s may not make it. Ask its administrator for: %s; %s;"""
                .formatted(server.address(), schema.word(), Role.OWNER.userSetting(), schema.makingIt(),
                        schema.owning(server.account(Role.OWNER))),
                refusal);
    }
}
