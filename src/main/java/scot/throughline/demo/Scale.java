package scot.throughline.demo;

/**
 * How much is made up.
 *
 * @param years whole financial years before the running one
 * @param firstResponse the share of those asked who answer at first, and {@code lastResponse} in the end
 */
public record Scale(int years, int endingsAYear, double firstResponse, double lastResponse) {
    public static final Scale USUAL = new Scale(3, 300, 0.25, 0.45);
    public static final Scale LARGE = new Scale(3, 3_000, 0.25, 0.45);
}
