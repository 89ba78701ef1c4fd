package scot.throughline.release;

import java.util.List;
import scot.throughline.calendar.Quarter;
import scot.throughline.outcome.Batch.Decision;
import scot.throughline.survey.Family;

/** What a release did, for the operator who runs it: what was opened, what was held and why. Says nothing about any one person. */
public record ReleaseReport(List<Line> lines) {
    /**
     * One decision.
     *
     * @param why why it stays shut, or how many quarters are in one figure
     * @param broken whether somebody must look into it
     */
    public record Line(Quarter quarter, Family family, Decision decision, String why, boolean broken) {
        @Override
        public String toString() {
            var word = switch (decision) {
                case OPENED -> "opened";
                case HELD -> "held";
                case DESTROYED -> "wiped unread";
            };
            return "%s  %-12s  %s%s".formatted(quarter.label(), family.key(), word, why.isEmpty() ? "" : ": " + why);
        }
    }

    public ReleaseReport { lines = List.copyOf(lines); }

    public boolean broken() {
        return lines.stream().anyMatch(Line::broken);
    }
}
