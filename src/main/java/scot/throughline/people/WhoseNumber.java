package scot.throughline.people;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import scot.throughline.database.Id;
import scot.throughline.seal.ColumnLock;
import scot.throughline.seal.KeyedHash;
import scot.throughline.seal.LockedColumn;
import scot.throughline.sms.MobileNumber;

/** Tells, while rows are taken, whether a number's owner is known: the same person on another journey, somebody they share a phone with, or a mistake. */
final class WhoseNumber {
    private final KeyedHash hash;
    private final Map<String, List<Owner>> owners = new HashMap<>();

    private WhoseNumber(KeyedHash hash) {
        this.hash = hash;
    }

    /** What is known of somebody with a number. */
    private record Owner(Id person, Optional<String> name, boolean sharedPhone, boolean current) {}

    /** Whose a number is. */
    sealed interface Whose {
        /** Nobody's we know, or nobody's who minds. */
        record Nobodys() implements Whose {}

        /** Somebody's who is the same person. */
        record Theirs(Id person) implements Whose {}

        /** Somebody else's, who is on a journey now. */
        record Others() implements Whose {}
    }

    static WhoseNumber of(String council, List<MobileNumber> numbers, KnownPersons persons, KeyedHash hash, ColumnLock lock) {
        var whose = new WhoseNumber(hash);
        if (numbers.isEmpty()) return whose;
        for (var known : persons.having(council, numbers.stream().<Object>map(number -> hash.of(number.e164())).toList())) {
            var name = Optional.ofNullable(known.name()).map(locked -> lock.open(LockedColumn.PERSON_NAME, locked));
            whose.add(HexFormat.of().formatHex(known.mobileHash()), new Owner(known.id(), name, known.sharedPhone(), known.current() > 0));
        }
        return whose;
    }

    Whose ask(@Nullable MobileNumber number, @Nullable String name, boolean sharedPhone) {
        if (number == null) return new Whose.Nobodys();
        var all = owners.getOrDefault(key(number), List.of());
        var same = all.stream().filter(owner -> isSame(owner, Optional.ofNullable(name), sharedPhone)).findFirst();
        if (same.isPresent()) return new Whose.Theirs(same.get().person());
        var taken = !sharedPhone && all.stream().anyMatch(owner -> owner.current() && !owner.sharedPhone());
        return taken ? new Whose.Others() : new Whose.Nobodys();
    }

    /** Somebody who has just joined: the next row may be of them too. */
    void joined(NewPerson person, Id id) {
        if (person.mobile() != null)
            add(key(person.mobile()), new Owner(id, Optional.ofNullable(person.name()), person.reach().sharedPhone(), true));
    }

    /** One name, or on a phone of their own no two. */
    private static boolean isSame(Owner owner, Optional<String> name, boolean sharedPhone) {
        if (name.isPresent() && owner.name().isPresent()) return name.get().equalsIgnoreCase(owner.name().get());
        return !sharedPhone && !owner.sharedPhone();
    }

    private void add(String key, Owner owner) {
        owners.computeIfAbsent(key, _ -> new ArrayList<>()).add(owner);
    }

    private String key(MobileNumber number) {
        return HexFormat.of().formatHex(hash.of(number.e164()));
    }
}
