package scot.throughline.outcome;

import java.util.List;
import scot.throughline.survey.Catalogue.Of;
import scot.throughline.survey.Family;

/** What was published, in the order of its periods: all that any page, table or chart may know. */
public interface LedgerReader {
    /** The figures of everybody who answered, of all measures. */
    List<LedgerEntry> figures(String council);

    /** The figures of everybody who answered, of one measure. */
    List<LedgerEntry> figures(String council, String measure);

    /** The figures of one measure by team, area or journey type: a label each, two labels where they were joined. */
    List<LedgerEntry> breakdown(String council, String measure, Of of);

    /** Every figure that was published, by label too. */
    List<LedgerEntry> everything(String council);

    /** What each measure's figures stood for, and since when. */
    List<Definition> definitions(String council);

    List<Coverage> coverage(String council, Family family);
}
