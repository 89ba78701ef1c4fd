package scot.throughline.indicator;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import scot.throughline.web.Field;
import scot.throughline.web.Field.Option;

/** What is said of an indicator, as it is typed. */
final class IndicatorForm {
    static final String NAME = "name";
    private static final String UNIT = "unit";
    private static final String BETTER = "better";
    private static final String OWNER = "owner";
    private static final String QUALITY = "quality";

    private IndicatorForm() {}

    static Map<String, String> of(Indicator one) {
        var typed = new HashMap<>(Map.of(NAME, one.name(), UNIT, one.unit(), BETTER, one.better().key()));
        if (one.owner() != null) typed.put(OWNER, one.owner());
        if (one.quality() != null) typed.put(QUALITY, one.quality());
        return typed;
    }

    /**
     * Reads what was typed.
     *
     * @param before the one that is changed; null for a new one
     */
    static Optional<Indicator> read(Typed typed, @Nullable Indicator before) {
        var name = typed.needed(NAME, Typed.atMost(Indicator.LONGEST_NAME), "Enter a name of at most 200 characters");
        var unit = typed.read(UNIT, Typed.atMost(IndicatorCells.LONGEST_UNIT), "Unit must be 20 characters or fewer").orElse("");
        var better = better(typed);
        var owner = typed.read(OWNER, Typed.atMost(IndicatorCells.LONGEST_OWNER), "Owner must be 100 characters or fewer").orElse(null);
        var quality = typed.read(QUALITY, text -> Optional.of(text).filter(each -> each.matches(Indicator.QUALITY)),
                "Quality indicator must be like 5.2").orElse(null);
        if (!typed.errors().none()) return Optional.empty();
        var read = Indicator.named(name.orElseThrow(), unit, better.orElseThrow(), owner, quality);
        return Optional.of(before == null ? read : read.calledBy(before.label()));
    }

    static List<Field> fields(Typed typed) {
        var errors = typed.errors();
        return List.of(
                new Field.Text(NAME, "Name", "As it is called in your reports", typed.at(NAME), errors.on(NAME), Field.Text.Type.TEXT),
                new Field.Text(UNIT, "Unit, if it has one", "Such as % or days", typed.at(UNIT), errors.on(UNIT), Field.Text.Type.TEXT),
                better(typed, "Until somebody says, nothing is Green or Red"),
                new Field.Text(OWNER, "Who answers for it, if you like", "A post or a team", typed.at(OWNER), errors.on(OWNER),
                        Field.Text.Type.TEXT),
                new Field.Text(QUALITY, "Quality indicator, if it speaks to one", "Such as 5.2", typed.at(QUALITY), errors.on(QUALITY),
                        Field.Text.Type.TEXT));
    }

    static Field better(Typed typed, String hint) {
        return new Field.Radios(BETTER, "Which way is better?", hint, Arrays.stream(Better.values())
                .map(each -> new Option(each.key(), each.words(), each.key().equals(typed.at(BETTER)))).toList(),
                typed.errors().on(BETTER));
    }

    static Optional<Better> better(Typed typed) {
        return typed.needed(BETTER, Better::parse, "Choose which way is better");
    }
}
