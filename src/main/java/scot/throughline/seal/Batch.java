package scot.throughline.seal;

import java.nio.charset.StandardCharsets;
import scot.throughline.calendar.Period;
import scot.throughline.survey.Family;

/** Blobs that wait together and open together, under one key: council × family × kind × period. */
public record Batch(String council, Family family, Kind kind, Period period) {
    /** How its key is called on disk, and what a blob is bound to: a blob moved to another batch does not open. */
    public String name() {
        return council + "." + family.key() + "." + kind + "." + period.key();
    }

    byte[] boundTo() {
        return name().getBytes(StandardCharsets.UTF_8);
    }
}
