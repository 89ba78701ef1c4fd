package scot.throughline.people;

import io.micronaut.transaction.annotation.Transactional;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import scot.throughline.people.Problem.Code;
import scot.throughline.seal.ColumnLock;
import scot.throughline.seal.KeyedHash;
import scot.throughline.staff.Actor;

/** Finds the journeys that rows speak of, by their case references. */
@Singleton
public class ByReference {
    /** A case reference has no more letters. */
    public static final int LONGEST = 40;

    private final FactsRows facts;
    private final ColumnLock lock;
    private final KeyedHash hash;

    ByReference(FactsRows facts, ColumnLock lock, KeyedHash hash) {
        this.facts = facts;
        this.lock = lock;
        this.hash = hash;
    }

    /** Only those that the actor sees: any other is as unknown as a mistyped one. */
    @Transactional
    public Map<String, JourneyFacts> find(List<Map<Column, String>> rows, Actor by) {
        var references = rows.stream().flatMap(row -> Optional.ofNullable(row.get(Column.REFERENCE)).stream()).map(String::strip)
                .filter(References::isOne).toList();
        return all(by.council(), references).entrySet().stream()
                .filter(each -> by.sees().holds(each.getValue().team(), each.getValue().area()))
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    /** Everybody's, by {@link #plain} reference. */
    Map<String, JourneyFacts> all(String council, List<String> references) {
        if (references.isEmpty()) return Map.of();
        return facts.byReference(council, references.stream().<Object>map(each -> References.hash(hash, each)).toList()).stream()
                .map(row -> row.open(lock)).collect(Collectors.toMap(each -> plain(each.reference().orElseThrow()), Function.identity()));
    }

    /** The journey a row speaks of, or nothing with the reason noted. */
    public static Optional<JourneyFacts> journey(Cells cells, Map<String, JourneyFacts> known) {
        return cells.reference().flatMap(reference -> {
            var found = Optional.ofNullable(known.get(plain(reference)));
            if (found.isEmpty())
                cells.wrong(Column.REFERENCE, Code.UNKNOWN_REFERENCE, "No journey has this case reference",
                        "Check it, or send the journey first");
            return found;
        });
    }

    public static String plain(String reference) {
        return reference.replaceAll("\\s", "").toUpperCase(Locale.ROOT);
    }
}
