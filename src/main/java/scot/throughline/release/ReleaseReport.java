package scot.throughline.release;

import java.util.List;
import org.jspecify.annotations.Nullable;
import scot.throughline.calendar.Period;
import scot.throughline.outcome.Batch.Decision;
import scot.throughline.seal.Kind;
import scot.throughline.survey.Family;

/**
 * What a release did, for the operator who runs it: what was opened, what was held and why. Says nothing about any one person.
 *
 * @param refused why nothing was looked at; null if all was
 */
public record ReleaseReport(List<Line> lines, @Nullable String refused) {
    /**
     * One decision.
     *
     * @param kind everyone's answers of a quarter, those of a year by a label, or words of a half-year
     * @param why why it stays shut, or how many quarters are in one figure
     * @param broken whether somebody must look into it
     */
    public record Line(Period period, Family family, Kind kind, Decision decision, String why, boolean broken) {
        Line withholding(int figures) {
            if (figures == 0) return this;
            var said = figures + (figures == 1 ? " figure" : " figures") + " withheld, because with others they would give somebody away";
            return new Line(period, family, kind, decision, why.isEmpty() ? said : why + "; " + said, broken);
        }

        @Override
        public String toString() {
            return "%-10s  %-12s  %-15s  %s%s".formatted(period.label(), family.key(), what(), word(), why.isEmpty() ? "" : ": " + why);
        }

        private String what() {
            return switch (kind) {
                case ALL -> "everyone";
                case TEAM -> "by team";
                case AREA -> "by area";
                case JOURNEY_TYPE -> "by journey type";
                case TEXT -> "words";
            };
        }

        private String word() {
            return switch (decision) {
                case OPENED -> "opened";
                case HELD -> "held";
                case DESTROYED -> "wiped unread";
            };
        }
    }

    public ReleaseReport { lines = List.copyOf(lines); }

    public boolean broken() {
        return refused != null || lines.stream().anyMatch(Line::broken);
    }
}
