package scot.throughline.staff;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import scot.throughline.council.Place;
import scot.throughline.web.Field;
import scot.throughline.web.Field.Option;
import scot.throughline.web.FormErrors;

/** What an administrator typed about a team or an area. */
final class PlaceForm {
    static final String KEY = "key";
    static final String JOINS = "joins";
    static final String OPEN = "open";
    private static final String NAME = "name";
    /** No key is written like it. */
    private static final String NOTHING = "+";
    private static final String YES = "yes";
    private static final String NO = "no";
    private static final int LONGEST_NAME = 100;

    private final Map<String, String> typed;
    private final @Nullable Place before;
    private final List<Place> all;

    private PlaceForm(Map<String, String> typed, @Nullable Place before, List<Place> all) {
        this.typed = typed;
        this.before = before;
        this.all = all;
    }

    /** @param before as it is; null for a new one */
    static PlaceForm typed(@Nullable Map<String, String> typed, @Nullable Place before, List<Place> all) {
        return new PlaceForm(typed == null ? Map.of() : typed, before, all);
    }

    static PlaceForm blank(List<Place> all) {
        return new PlaceForm(Map.of(JOINS, NOTHING), null, all);
    }

    static PlaceForm of(Place place, List<Place> all) {
        var joins = place.joins();
        return new PlaceForm(Map.of(NAME, place.name(), JOINS, joins == null ? NOTHING : joins, OPEN, place.open() ? YES : NO), place, all);
    }

    void check(FormErrors errors) {
        if (name().isEmpty()) errors.add(NAME, "Enter a name");
        else if (name().length() > LONGEST_NAME) errors.add(NAME, "Name must be " + LONGEST_NAME + " characters or fewer");
        if (joinable().stream().noneMatch(option -> option.value().equals(at(JOINS)))) errors.add(JOINS, "Choose one, or nothing");
        if (before != null && !at(OPEN).equals(YES) && !at(OPEN).equals(NO)) errors.add(OPEN, "Choose whether it is open");
    }

    String key() {
        return at(KEY);
    }

    String name() {
        return at(NAME);
    }

    @Nullable
    String joins() {
        return at(JOINS).equals(NOTHING) ? null : at(JOINS);
    }

    boolean open() {
        return at(OPEN).equals(YES);
    }

    List<Field> fields(FormErrors errors) {
        var fields = new ArrayList<Field>();
        fields.add(new Field.Text(NAME, "Name", null, at(NAME), errors.on(NAME), Field.Text.Type.TEXT));
        if (before == null)
            fields.add(new Field.Text(KEY, "Key",
                    "Stands in lists and figures and never changes: small letters, digits and dashes, like east-two", key(), errors.on(KEY),
                    Field.Text.Type.TEXT));
        fields.add(new Field.Select(JOINS, "If fewer than ten of its people answer in a year, it is shown together with",
                "Lay this down before the financial year begins, by how many people each has: never by what they said", joinable(),
                errors.on(JOINS)));
        if (before != null)
            fields.add(new Field.Radios(OPEN, "Is it open?",
                    "A closed one is offered for nobody new. Its people and staff stay, and so does its name",
                    List.of(new Option(YES, "Open", open()), new Option(NO, "Closed", at(OPEN).equals(NO))), errors.on(OPEN)));
        return fields;
    }

    private List<Option> joinable() {
        var options = new ArrayList<Option>();
        options.add(option(NOTHING, "Nothing: it is then not shown"));
        all.stream().filter(other -> before == null || !other.label().equals(before.label()))
                .forEach(other -> options.add(option(other.label(), other.name())));
        return options;
    }

    private Option option(String value, String words) {
        return new Option(value, words, value.equals(at(JOINS)));
    }

    private String at(String name) {
        return typed.getOrDefault(name, "").strip();
    }
}
