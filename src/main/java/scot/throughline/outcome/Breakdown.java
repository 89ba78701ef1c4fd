package scot.throughline.outcome;

import java.util.List;
import java.util.Optional;
import scot.throughline.calendar.FinancialYear;
import scot.throughline.calendar.Period;

/**
 * The newest year of a measure by team, area or journey type, each beside the whole council's figure of that year. Nobody is ranked.
 *
 * @param council everyone's published figures of that year, taken together; empty where none was shown
 */
public record Breakdown(FinancialYear year, Optional<Span> council, List<Part> parts) {
    /** A team, or two that were joined; an area; a type. */
    public record Part(String label, Shown shown, Place place) {}

    /** Where a part stands to the whole council. */
    public enum Place {
        WITHIN("○", "Within the expected range"),
        ABOVE("◆", "Above the expected range"),
        BELOW("◆", "Below the expected range"),
        CANNOT_TELL("◌", "Cannot tell");

        private final String shape;
        private final String word;

        Place(String shape, String word) {
            this.shape = shape;
            this.word = word;
        }

        public String shape() {
            return shape;
        }

        public String word() {
            return word;
        }

        public boolean outside() {
            return this == ABOVE || this == BELOW;
        }
    }

    /**
     * Of the newest year there is; empty before the first.
     *
     * @param everyone the figures of everyone, of the same measure
     * @param byLabel its figures by one kind of label
     */
    public static Optional<Breakdown> newest(List<LedgerEntry> everyone, List<LedgerEntry> byLabel) {
        return byLabel.stream().map(LedgerEntry::period).max(Period::compareTo).map(newest -> {
            var year = newest.year();
            var council = Optional.of(Span.of(everyone, year, year)).filter(span -> span.base() > 0);
            return new Breakdown(year, council, byLabel.stream().filter(entry -> entry.period().equals(newest))
                    .map(entry -> new Part(entry.label(), entry.shown(), place(entry.shown(), council))).toList());
        });
    }

    /**
     * Outside only where nothing the part's true share may be, with its 95 % interval as wide as rounding allows, is anything the council's may be. A part
     * is some of the council itself, and rounding only widens: so this errs on the side of saying nothing.
     */
    private static Place place(Shown shown, Optional<Span> council) {
        if (!(shown instanceof Shown.Share share) || council.isEmpty()) return Place.CANNOT_TELL;
        var mayBe = Standing.mayBe(share);
        var whole = council.get().range();
        if (mayBe.low() > whole.high()) return Place.ABOVE;
        return mayBe.high() < whole.low() ? Place.BELOW : Place.WITHIN;
    }

    /** Those of whom enough was shown to be set against the council. */
    public long compared() {
        return parts.stream().filter(part -> part.place() != Place.CANNOT_TELL).count();
    }

    public List<Part> outside() {
        return parts.stream().filter(part -> part.place().outside()).toList();
    }
}
