package scot.throughline.command;

import scot.throughline.database.DatabaseServer;
import scot.throughline.database.Role;
import scot.throughline.database.ServerLogs;

/** Looks, before anybody is served, whether the database server writes down what it should not. */
final class WrittenDown {
    private WrittenDown() {}

    /** Production refuses to start; elsewhere it is said and no more. */
    static void nothingItShouldNot(DatabaseServer server, Environment environment) {
        var faults = ServerLogs.faults(server, Role.WEB);
        if (faults.isEmpty()) return;
        var told = "The database server writes down more than the tables hold:\n  " + String.join("\n  ", faults);
        if (environment.production()) throw new CannotStart(told);
        System.err.println(told);
    }
}
