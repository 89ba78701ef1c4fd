package scot.throughline.voice;

import scot.throughline.database.Id;

/**
 * A few words of somebody's, whom nobody knows.
 *
 * @param saidIn the financial year, as people write it
 * @param theme empty for none
 * @param approved whether two people approved it, so that it may be shown
 */
public record Quote(Id id, String saidIn, String theme, String words, boolean approved, boolean proposedByMe) {
    @Override
    public String toString() {
        return "Quote[" + id + "]";
    }
}
