package scot.throughline.council;

import io.micronaut.data.annotation.Id;
import io.micronaut.data.annotation.MappedEntity;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import scot.throughline.survey.Council.Label;

/**
 * A team or an area.
 *
 * @param label the key that journeys and figures bear
 * @param joins the one of its kind that it is shown together with; null where it joins none
 * @param closedOn since when it is offered nowhere; null while it is open
 */
@MappedEntity(value = "place", schema = "contact")
public record Place(Kind kind, @Id String label, String name, @Nullable String joins, @Nullable LocalDate closedOn) {
    /** What a place is. */
    public enum Kind {
        TEAM, AREA;

        /** As it stands in addresses and sentences. */
        public String word() {
            return name().toLowerCase(Locale.ROOT);
        }

        public static Optional<Kind> parse(String word) {
            return Arrays.stream(values()).filter(kind -> kind.word().equals(word)).findFirst();
        }
    }

    public boolean open() {
        return closedOn == null;
    }

    Label asLabel() {
        return new Label(label, name, joins);
    }

    Place joining(@Nullable String other) {
        return new Place(kind, label, name, other, closedOn);
    }

    static Place of(Kind kind, Label label) {
        return new Place(kind, label.key(), label.name(), label.joins(), null);
    }
}
