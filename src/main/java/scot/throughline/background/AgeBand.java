package scot.throughline.background;

import java.time.LocalDate;
import java.time.Period;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** How old somebody is, no more exactly than tables say it. */
public enum AgeBand implements Group {
    FROM_16(16, "16 to 20"),
    FROM_21(21, "21 to 25"),
    FROM_26(26, "26 to 30"),
    FROM_31(31, "31 to 40"),
    FROM_41(41, "41 to 50"),
    FROM_51(51, "51 to 60"),
    OVER_60(61, "Over 60");

    private static final int OLDEST = 120;

    private final int from;
    private final String words;

    AgeBand(int from, String words) {
        this.from = from;
        this.words = words;
    }

    /** Reads a band as lists write it: "16 to 20", "16-20", "over 60", "61+". */
    public static Optional<AgeBand> parse(String written) {
        var plain = written.strip().toLowerCase(Locale.UK).replaceAll("\\s*(to|-|–)\\s*", " to ");
        return Arrays.stream(values()).filter(band -> plain.equals(band.words.toLowerCase(Locale.UK)))
                .findFirst().or(() -> Optional.of(OVER_60).filter(band -> plain.equals(band.from + "+")));
    }

    /** The band of somebody born on a day; none for a child, or for a day that cannot be right. */
    public static Optional<AgeBand> of(LocalDate born, LocalDate today) {
        var age = Period.between(born, today).getYears();
        return Arrays.stream(values()).filter(band -> age >= band.from && age <= OLDEST).reduce((_, older) -> older);
    }

    @Override
    public String words() {
        return words;
    }

    @Override
    public String people() {
        return this == OVER_60 ? "people over 60" : "people aged " + words;
    }
}
