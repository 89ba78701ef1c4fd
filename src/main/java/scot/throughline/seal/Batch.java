package scot.throughline.seal;

import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.regex.Pattern;
import scot.throughline.calendar.Period;
import scot.throughline.survey.Family;

/** Blobs that wait together and open together, under one key: council × family × kind × period. */
public record Batch(String council, Family family, Kind kind, Period period) {
    private static final Pattern NAME = Pattern.compile("([^.]+)\\.([^.]+)\\.([^.]+)\\.(.+)");

    /** How its key is called on disk, and what a blob is bound to: a blob moved to another batch does not open. */
    public String name() {
        return council + "." + family.key() + "." + kind + "." + period.key();
    }

    /** Reads a {@link #name()}; empty where no batch is called so. */
    public static Optional<Batch> parse(String name) {
        var parts = NAME.matcher(name);
        try {
            return parts.matches()
                    ? Optional.of(new Batch(parts.group(1), Family.parse(parts.group(2)), Kind.valueOf(parts.group(3)),
                            Period.parse(parts.group(4))))
                    : Optional.empty();
        } catch (IllegalArgumentException noSuchPart) {
            return Optional.empty();
        }
    }

    byte[] boundTo() {
        return name().getBytes(StandardCharsets.UTF_8);
    }
}
