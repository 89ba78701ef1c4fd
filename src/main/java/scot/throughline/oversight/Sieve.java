package scot.throughline.oversight;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import scot.throughline.audit.Line;
import scot.throughline.calendar.Scotland;
import scot.throughline.database.Id;
import scot.throughline.web.Field;
import scot.throughline.web.FormErrors;

/**
 * Which lines of the record are wanted.
 *
 * @param typed as it stands in the address
 * @param since the first day; null for as long as there is a record
 * @param until the last day; null for today
 */
record Sieve(Map<String, String> typed, @Nullable LocalDate since, @Nullable LocalDate until, Optional<Place> after) {
    static final String WHO = "who";
    static final String WHAT = "what";
    static final String RECORD = "record";
    static final String SINCE = "since";
    static final String UNTIL = "until";
    private static final String AFTER = "after";

    /** The line that the page before ended with: the next begins after it, whatever was added since. */
    record Place(Instant at, Id id) {
        static Place of(Line line) {
            return new Place(line.happenedAt(), line.id());
        }

        static Optional<Place> parse(String written) {
            var parts = written.split("-", 2);
            if (parts.length != 2 || !parts[0].matches("[0-9]{1,15}")) return Optional.empty();
            return Id.parse(parts[1]).map(id -> new Place(Instant.ofEpochMilli(Long.parseLong(parts[0])), id));
        }

        String written() {
            return at.toEpochMilli() + "-" + id;
        }
    }

    static Sieve read(Map<String, String> typed, FormErrors errors) {
        return new Sieve(typed, day(typed, SINCE, errors), day(typed, UNTIL, errors), Place.parse(typed.getOrDefault(AFTER, "")));
    }

    String at(String name) {
        return typed.getOrDefault(name, "").strip();
    }

    /** Which record this was about, for the line that says somebody looked: as narrow as what they asked for. */
    String subject(String council) {
        if (!at(RECORD).isEmpty()) return shortened(at(RECORD));
        return at(WHO).isEmpty() ? council : shortened(at(WHO));
    }

    /** Before the first line that may be told. */
    Place start(Instant now) {
        return after.orElseGet(() -> new Place(until == null ? now.plusSeconds(1) : Scotland.endOf(until), Id.FIRST));
    }

    Instant from() {
        return since == null ? Instant.EPOCH : Scotland.startOf(since);
    }

    /** The same at another address, from another place on. */
    String address(String path, @Nullable Place from) {
        var all = new LinkedHashMap<>(typed);
        all.remove(AFTER);
        if (from != null) all.put(AFTER, from.written());
        all.values().removeIf(String::isBlank);
        var query = all.entrySet().stream().map(each -> encoded(each.getKey()) + "=" + encoded(each.getValue()))
                .collect(Collectors.joining("&"));
        return query.isEmpty() ? path : path + "?" + query;
    }

    static String encoded(String word) {
        return URLEncoder.encode(word, StandardCharsets.UTF_8);
    }

    private static String shortened(String words) {
        return words.substring(0, Math.min(words.length(), 160));
    }

    private static @Nullable LocalDate day(Map<String, String> typed, String name, FormErrors errors) {
        var day = typed.getOrDefault(name + "-day", "");
        var month = typed.getOrDefault(name + "-month", "");
        var year = typed.getOrDefault(name + "-year", "");
        if ((day + month + year).isBlank()) return null;
        var read = Field.Day.parse(day, month, year);
        if (read.isEmpty()) errors.add(name, "Enter a real day, like 27 3 2026, or none");
        return read.orElse(null);
    }
}
