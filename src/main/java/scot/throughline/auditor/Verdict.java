package scot.throughline.auditor;

import java.util.List;

/** What the figures give away about a target. */
sealed interface Verdict {
    /** Counts under this are protected. */
    int SMALL = 5;
    /** How far apart the two tables of a protected count must lie. */
    int FAR_APART = SMALL - 1;

    /** There are at least five people in it, whatever the table: no small count to protect. */
    record Large() implements Verdict {}

    /** Two tables that satisfy every statement and lie far enough apart. */
    record Protected(List<Integer> fewest, List<Integer> most) implements Verdict {}

    /** It lies between these two and nowhere else. */
    record Exposed(int low, int high) implements Verdict {}

    /** Nobody found out: as good as exposed. */
    record Undecided() implements Verdict {}

    /** No table satisfies every statement: the ledger contradicts itself, or the model of it is wrong. */
    record Contradicted() implements Verdict {}

    /** Whether a count that can be this low and this high is protected. */
    static boolean isWide(int low, int high) {
        return high - low >= FAR_APART;
    }
}
