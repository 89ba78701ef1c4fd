package scot.throughline.reidentify;

import static java.util.stream.Collectors.toMap;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import scot.throughline.seal.LinkToken;

/**
 * Somebody came and wrote: when, and who it was by every id that leads to them.
 *
 * @param wrote what the binary log keeps together with them, outside the schema that knows people; nothing where a log of another kind tells of them
 */
record Arrival(Instant at, Set<String> who, List<Row> wrote) {
    /** More at once is a job that works through many people. */
    private static final int MOST_ROWS_OF_ONE_PERSON = 6;
    private static final Pattern TOKEN = Pattern.compile("\\b[0-9A-Za-z]{" + LinkToken.LETTERS + "}\\b");
    private static final Pattern WRITTEN_ID = Pattern.compile("\\b[0-9a-f]{32}\\b");
    private static final Pattern ISO = Pattern.compile("\\d{4}-\\d{2}-\\d{2}[T ]\\d{2}:\\d{2}:\\d{2}");
    private static final Pattern WEB_SERVER = Pattern.compile("\\d{2}/[A-Z][a-z]{2}/\\d{4}:\\d{2}:\\d{2}:\\d{2} [+-]\\d{4}");
    private static final DateTimeFormatter WEB_SERVER_TIME = DateTimeFormatter.ofPattern("dd/MMM/yyyy:HH:mm:ss Z", Locale.ENGLISH);

    /** In the order in which they came: by the binary log, which is exact, else by whatever line of a log names a link or an id. */
    static List<Arrival> in(Evidence evidence) {
        var known = byKey(evidence);
        var exact = evidence.transactions().stream().flatMap(transaction -> of(transaction, known).stream()).toList();
        return exact.isEmpty() ? inLines(evidence, known) : exact;
    }

    /** Every link in the logs, and whom it leads to. */
    static Map<LinkToken, Set<String>> byLink(Evidence evidence) {
        var known = byKey(evidence);
        return evidence.lines().stream().flatMap(Arrival::links).distinct()
                .collect(toMap(link -> link, link -> who(List.of(Value.of(link.lookup())), known)));
    }

    private static Stream<LinkToken> links(LogLine line) {
        return TOKEN.matcher(line.text()).results().flatMap(found -> LinkToken.parse(found.group()).stream());
    }

    private static Optional<Arrival> of(Transaction transaction, Map<Value, Set<Row>> known) {
        var people = transaction.rows().stream().filter(Row::isOfPeople).distinct().toList();
        var wrote = transaction.rows().stream().filter(row -> !row.isOfPeople()).distinct().toList();
        if (people.isEmpty() || people.size() > MOST_ROWS_OF_ONE_PERSON || wrote.isEmpty()) return Optional.empty();
        return Optional.of(new Arrival(transaction.at(), who(people.stream().flatMap(Row::ids).toList(), known), wrote));
    }

    /** The last line about each: what they sent, they sent last. */
    private static List<Arrival> inLines(Evidence evidence, Map<Value, Set<Row>> known) {
        var last = new HashMap<Set<String>, Arrival>();
        for (var line : evidence.lines()) {
            var named = new ArrayList<Value>();
            links(line).forEach(link -> named.add(Value.of(link.lookup())));
            WRITTEN_ID.matcher(line.text()).results()
                    .forEach(found -> named.add(Value.of(HexFormat.of().parseHex(found.group()))));
            var who = who(named.stream().filter(known::containsKey).toList(), known);
            if (!who.isEmpty()) time(line.text()).ifPresent(at -> last.put(who, new Arrival(at, who, List.of())));
        }
        return last.values().stream().sorted(Comparator.comparing(Arrival::at)).toList();
    }

    private static Map<Value, Set<Row>> byKey(Evidence evidence) {
        var known = new HashMap<Value, Set<Row>>();
        evidence.everyPerson().forEach(row -> row.key().ifPresent(key -> known.computeIfAbsent(key, _ -> new HashSet<>()).add(row)));
        return known;
    }

    /** Ids, and the ids in the rows they are the keys of: a link leads to its invitation. */
    private static Set<String> who(Collection<Value> ids, Map<Value, Set<Row>> known) {
        var who = new TreeSet<String>();
        for (var id : ids) {
            who.add(id.hex());
            known.getOrDefault(id, Set.of()).stream().flatMap(Row::ids).map(Value::hex).forEach(who::add);
        }
        return who;
    }

    private static Optional<Instant> time(String line) {
        var iso = ISO.matcher(line);
        if (iso.find()) return Optional.of(Instant.parse(iso.group().replace(' ', 'T') + "Z"));
        var web = WEB_SERVER.matcher(line);
        return web.find() ? Optional.of(OffsetDateTime.parse(web.group(), WEB_SERVER_TIME).toInstant()) : Optional.empty();
    }

    @Override
    public String toString() {
        return "Arrival[…]";
    }
}
