package scot.throughline.reidentify;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** Joins a person's row to an answer's by a value that both hold. */
final class SharedValues implements Attack {
    private static final List<String> HASHES = List.of("MD5", "SHA-1", "SHA-256");

    @Override
    public String name() { return "Shared values"; }

    @Override
    public String sentence() {
        return "Looks for a value of eight bytes or more, or a moment, that stands beside a person and beside an answer: as it is, written out, or "
                + "hashed. What only names a batch, no finer than its quarter, is no join.";
    }

    @Override
    public Found on(Evidence evidence, Words words) {
        var found = new Found();
        var people = new HashMap<String, Row>();
        evidence.everyPerson().forEach(row -> telling(row, words).forEach(value -> shapes(value).forEach(shape -> people.put(shape, row))));
        var joined = new HashMap<String, Long>();
        evidence.everyAnswer().distinct().forEach(row -> {
            var shared = telling(row, words).map(value -> people.get(value.bytes())).filter(person -> person != null).findFirst();
            shared.ifPresent(person -> {
                joined.merge(row.table() + " with " + person.table(), 1L, Long::sum);
                found.guess(person.ids().map(Value::hex).toList(), words.read(row));
            });
        });
        joined.forEach((tables, many) -> found.joinable(many, "%d rows of " + tables));
        return found;
    }

    private static Stream<Value> telling(Row row, Words words) {
        return row.values().values().stream().filter(value -> value.isId() || value.moment().isPresent()
                || (value.isLong() && value.day().isEmpty() && !value.isNumber() && !words.isName(value)));
    }

    private static List<String> shapes(Value value) {
        var shapes = new ArrayList<>(List.of(value.bytes()));
        if (!value.isId()) return shapes;
        var bytes = value.bytes().getBytes(ISO_8859_1);
        shapes.add(value.hex());
        for (var hash : HASHES) {
            var hashed = hashed(hash, bytes);
            shapes.add(new String(hashed, ISO_8859_1));
            shapes.add(HexFormat.of().formatHex(hashed));
        }
        return shapes;
    }

    private static byte[] hashed(String hash, byte[] bytes) {
        try {
            return MessageDigest.getInstance(hash).digest(bytes);
        } catch (NoSuchAlgorithmException never) {
            throw new IllegalStateException(never);
        }
    }
}
