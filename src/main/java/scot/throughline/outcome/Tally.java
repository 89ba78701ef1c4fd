package scot.throughline.outcome;

import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import scot.throughline.background.Axis;
import scot.throughline.background.Group;

/**
 * The turnout of every group along every axis, one axis at a time. Always of one length.
 *
 * @param counted for each axis its groups in their order, and last of all those of whom it is not known
 */
public record Tally(Map<Axis, List<Turnout>> counted) {
    public static final Tally EMPTY = new Tally(everywhere(Turnout.NOBODY));

    public Tally { counted = Collections.unmodifiableMap(new EnumMap<>(counted)); }

    /** With more in one group; of a name that is none, among those of whom it is not known. */
    public Tally plus(Axis axis, String group, Turnout more) {
        var turnouts = new ArrayList<>(at(axis));
        var place = axis.group(group).map(axis.groups()::indexOf).orElse(axis.groups().size());
        turnouts.set(place, turnouts.get(place).plus(more));
        var all = new EnumMap<>(counted);
        all.put(axis, List.copyOf(turnouts));
        return new Tally(all);
    }

    public Tally plus(Tally other) {
        var all = new EnumMap<Axis, List<Turnout>>(Axis.class);
        for (var axis : Axis.values()) {
            var theirs = other.at(axis);
            all.put(axis, IntStream.range(0, theirs.size()).mapToObj(place -> at(axis).get(place).plus(theirs.get(place))).toList());
        }
        return new Tally(all);
    }

    Turnout of(Axis axis, Group group) {
        return at(axis).get(axis.groups().indexOf(group));
    }

    Turnout unknown(Axis axis) {
        return at(axis).getLast();
    }

    /** Everybody: the same along each axis. */
    Turnout everybody() {
        return at(Axis.SEX).stream().reduce(Turnout.NOBODY, Turnout::plus);
    }

    public byte[] bytes() {
        var bytes = ByteBuffer.allocate(length());
        for (var axis : Axis.values())
            for (var turnout : at(axis)) bytes.putInt(turnout.ended()).putInt(turnout.asked()).putInt(turnout.answered());
        return bytes.array();
    }

    public static Tally of(byte[] written) {
        if (written.length != length()) throw new IllegalArgumentException("A tally of another length");
        var bytes = ByteBuffer.wrap(written);
        var all = everywhere(Turnout.NOBODY);
        all.replaceAll((_, turnouts) -> turnouts.stream().map(_ -> new Turnout(bytes.getInt(), bytes.getInt(), bytes.getInt())).toList());
        return new Tally(all);
    }

    private List<Turnout> at(Axis axis) {
        return counted.getOrDefault(axis, List.of());
    }

    private static int length() {
        return 3 * Integer.BYTES * Arrays.stream(Axis.values()).mapToInt(axis -> axis.groups().size() + 1).sum();
    }

    private static Map<Axis, List<Turnout>> everywhere(Turnout turnout) {
        var all = new EnumMap<Axis, List<Turnout>>(Axis.class);
        for (var axis : Axis.values()) all.put(axis, Collections.nCopies(axis.groups().size() + 1, turnout));
        return all;
    }
}
