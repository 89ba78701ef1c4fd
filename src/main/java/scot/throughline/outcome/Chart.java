package scot.throughline.outcome;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import scot.throughline.survey.Measure.Good;

/**
 * What a line of figures says by its own course: a control chart where there are points enough, else a run chart.
 *
 * <p>A control chart takes twelve points, and of samples only those with fifty people each at least: under that its limits are so wide and so rough
 * that they say nothing. A run chart has the median for its middle line and no limits. At most half its points lie on one side of that, so a shift
 * cannot show before the fourteenth; a shorter one can only find a trend.
 *
 * <p>Only the stretch since the last named change is judged. Its middle and its limits are worked out anew there, and nowhere else.
 *
 * @param points of that stretch, oldest first
 * @param middle the mean, or in a run chart the median
 * @param limits none in a run chart
 * @param since the change it begins with, if any
 * @param leftOut its figures that are no points, because they are coded, in words or withheld
 */
public record Chart(List<Point> points, double middle, Optional<Limits> limits, Optional<Change> since, int leftOut) {
    static final int FEWEST_POINTS = 12;
    static final int FEWEST_PEOPLE = 50;

    /** Of published figures. A break is a change too: whoever asks names both. */
    public static Chart of(List<LedgerEntry> figures, List<Change> changes) {
        var since = last(changes, figures.stream().map(figure -> figure.first().firstDay()).toList());
        var judged = figures.stream().filter(figure -> begins(figure.first().firstDay(), since)).toList();
        var points = judged.stream().flatMap(figure -> Point.of(figure).stream()).toList();
        return of(points, since, judged.size() - points.size());
    }

    /** Of values that are all there: an indicator's, a count's. */
    public static Chart ofPoints(List<Point> points, List<Change> changes) {
        var since = last(changes, points.stream().map(point -> point.first().firstDay()).toList());
        return of(points.stream().filter(point -> begins(point.first().firstDay(), since)).toList(), since, 0);
    }

    private static Chart of(List<Point> points, Optional<Change> since, int leftOut) {
        var limits = points.size() >= FEWEST_POINTS && points.stream().allMatch(point -> point.base() == 0 || point.base() >= FEWEST_PEOPLE)
                ? Optional.of(Limits.of(points))
                : Optional.<Limits>empty();
        return new Chart(points, limits.map(Limits::middle).orElseGet(() -> median(points)), limits, since, leftOut);
    }

    /** One that nothing has been published since changes no line yet. What lies partly before it still belongs to the time before. */
    private static Optional<Change> last(List<Change> changes, List<LocalDate> days) {
        return changes.stream().filter(change -> days.stream().anyMatch(day -> !day.isBefore(change.day())))
                .reduce((one, other) -> other.day().isBefore(one.day()) ? one : other);
    }

    private static boolean begins(LocalDate day, Optional<Change> since) {
        return since.isEmpty() || !day.isBefore(since.get().day());
    }

    private static double median(List<Point> points) {
        var values = points.stream().mapToDouble(Point::value).sorted().toArray();
        return values.length == 0 ? 0 : (values[(values.length - 1) / 2] + values[values.length / 2]) / 2;
    }

    /** The first rule, in their order, that fires with the newest point. */
    public Optional<Finding> finding() {
        if (points.isEmpty()) return Optional.empty();
        var newest = points.size() - 1;
        var found = limits.map(each -> Rules.controlChart(points, each, newest)).orElseGet(() -> Rules.runChart(points, middle, newest));
        return found.stream().findFirst();
    }

    public Signal signal(Good good) {
        return finding().map(found -> found.signal(good)).orElse(mightHaveFound() ? Signal.NO_CLEAR_CHANGE : Signal.TOO_EARLY);
    }

    /** Without limits, only a run can be found, and it takes seven points with no gap between them. */
    private boolean mightHaveFound() {
        if (limits.isPresent()) return true;
        return points.size() >= Rule.RUN && Rules.joined(points, points.size() - Rule.RUN, points.size() - 1);
    }

    /** None where there are no limits to judge by. */
    public Optional<Assurance> assurance(double target, Good good) {
        return limits.map(each -> Assurance.of(each.low(points.size() - 1), each.high(points.size() - 1), target, good));
    }
}
