package scot.throughline.command;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import scot.throughline.database.Role;
import scot.throughline.survey.Surveys;

/**
 * Refuses to start where a version that people were asked with is not what it was: their answers would be counted under words they never read.
 * Looked at before there is a context, so that nobody is texted in between.
 */
final class Published {
    private static final String ASKED = """
            SELECT questionnaire, version, fingerprint
              FROM contact.published
             WHERE council = ?
             ORDER BY questionnaire, version
            """;

    private Published() {}

    static void unchanged(Launch launch) {
        var changed = changed(launch, launch.surveys());
        if (!changed.isEmpty())
            throw new CannotStart("People were asked with these questionnaires, and they are not what they were:\n  "
                    + String.join("\n  ", changed)
                    + "\nPut each back as it was, with the screens it includes; write a change as the next version, in a file of its own.");
    }

    /** The files of versions that were asked and have changed, or are gone. */
    static List<String> changed(Launch launch, Surveys surveys) {
        try (var connection = launch.as(Role.WEB); var query = connection.prepareStatement(ASKED)) {
            query.setString(1, surveys.council().key());
            var changed = new ArrayList<String>();
            try (var asked = query.executeQuery()) {
                while (asked.next()) {
                    var key = asked.getString("questionnaire");
                    var version = asked.getInt("version");
                    if (!surveys.fingerprint(key, version).equals(asked.getString("fingerprint")))
                        changed.add(key + "/v" + version + ".yaml");
                }
            }
            return changed;
        } catch (SQLException away) {
            throw new CannotStart("The database does not answer: " + away.getMessage());
        }
    }
}
