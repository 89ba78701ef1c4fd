package scot.throughline.indicator;

import java.util.List;

/**
 * What an audit found of one item: the share of cases in each category, rounded as its source rounded it. The shares may add up to 99 or 101 and
 * are shown as they are.
 *
 * @param part the set of items it belongs to
 * @param row its place in its file
 */
record Distribution(String source, String part, String item, int row, List<Share> shares) {
    /** One category. */
    record Share(String category, int percent) {}

    int sum() {
        return shares.stream().mapToInt(Share::percent).sum();
    }

    List<String> categories() {
        return shares.stream().map(Share::category).toList();
    }

    /** Each rounded share may be half a point out, and no more. */
    boolean addsUp() {
        return 2 * Math.abs(sum() - 100) <= shares.size();
    }
}
