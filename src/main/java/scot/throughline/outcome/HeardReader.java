package scot.throughline.outcome;

import java.util.List;

/** Who took part, as it was published: the years in their order, and in each the groups in theirs. */
public interface HeardReader {
    List<Heard> heard(String council);
}
