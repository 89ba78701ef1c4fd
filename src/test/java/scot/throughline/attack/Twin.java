package scot.throughline.attack;

import static java.util.stream.Collectors.toSet;

import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import scot.throughline.command.RunningService;
import scot.throughline.database.Id;
import scot.throughline.staff.Actor;
import scot.throughline.support.Phone;
import scot.throughline.support.Sql;

/** Somebody who differs from another by their ids and number, and by nothing else that staff know. */
final class Twin {
    private static final String TEXTS = """
            SELECT LOWER(HEX(t.id))
              FROM contact.text t
              JOIN contact.invitation i ON i.id = t.invitation_id
             WHERE i.journey_id = UNHEX('%s')\
            """;
    private static final Pattern LINK = Pattern.compile("/([0-9A-Z]{26})");

    private final RunningService service;
    private final Actor caseholder;
    private final Set<String> namesakes;
    private final Id journey;
    private final Set<String> numbers = new TreeSet<>();
    private final Set<String> ids = new TreeSet<>();
    private String number;

    /** @param namesakes the caseholder, and whoever is like them to a letter but for an id and an address of their own */
    Twin(RunningService service, Actor caseholder, List<Actor> namesakes, Id journey, String number) {
        this.service = service;
        this.caseholder = caseholder;
        this.namesakes = namesakes.stream().map(Actor::signature).collect(toSet());
        this.journey = journey;
        this.number = number;
        numbers.add(number.substring(number.length() - 4));
        ids.add(journey.toString());
    }

    Id journey() {
        return journey;
    }

    Actor caseholder() {
        return caseholder;
    }

    /** A number of their own to be mended to. */
    String nextNumber() {
        number = number.replaceFirst("\\d(\\d\\d)$", "5$1");
        numbers.add(number.substring(number.length() - 4));
        return number.replace("+44", "0");
    }

    /** The phone that got their newest text. */
    Phone phone() {
        var text = service.texts().stream().filter(line -> line.contains(number.substring(1))).reduce((_, later) -> later).orElseThrow();
        var link = LINK.matcher(text);
        if (!link.find()) throw new AssertionError("The text holds no link");
        return new Phone(service.url(), link.group(1));
    }

    String firstText() {
        return Sql.column(service, TEXTS + " AND t.step = 'first'", journey).getFirst();
    }

    /** Learns the ids that stand for this person, before any of them is forgotten. */
    void noteIds() {
        ids.addAll(Sql.column(service, "SELECT LOWER(HEX(id)) FROM contact.invitation WHERE journey_id = UNHEX('%s')", journey));
        ids.addAll(Sql.column(service, TEXTS, journey));
    }

    /** What somebody saw, without what is this person's own or is made anew each time. */
    String anonymous(String seen) {
        var plain = seen.replaceAll("/[0-9A-Z]{26}", "/token").replaceAll(" d=\"[^\"]+\"", " code").replaceAll("viewBox=\"[^\"]+\"", "")
                .replaceAll("Expires=[^;]*;", "").replaceAll("[0-9a-f]{32}@", "address@");
        for (var id : ids) plain = plain.replace(id, "id");
        for (var id : namesakes) plain = plain.replace(id, "worker").replace("\"worker\" selected=\"selected\"", "\"worker\"");
        return plain.replaceAll("(?<!\\d)(" + String.join("|", numbers) + ")(?!\\d)", "number");
    }

    /** The parts of a page about many people that speak of this one, or of whoever holds them. */
    List<String> partsOf(String seen) {
        var own = Pattern
                .compile(String.join("|", ids) + "|" + caseholder.signature() + "|(?<!\\d)(" + String.join("|", numbers) + ")(?!\\d)");
        return Arrays.stream(seen.split("(?=<(?:tr|li|p|div|form|section|h[1-6]|/ul|/tbody|/section)\\b)"))
                .filter(part -> own.matcher(part).find())
                .map(this::anonymous).toList();
    }

    /** What the record says staff did with this person, in order of time. */
    List<String> onRecord() {
        return Sql.column(service, """
                SELECT CONCAT(happened_at, ' ', REPLACE(actor, '%s', 'caseholder'), ' ', action) AS line
                  FROM contact.audit
                 WHERE subject IN ('%s')
                 ORDER BY line
                """, caseholder.signature(), String.join("', '", ids));
    }
}
