package scot.throughline.coverage;

import java.util.Arrays;
import java.util.Collection;
import java.util.EnumMap;
import java.util.Map;
import java.util.OptionalInt;
import scot.throughline.people.EndedAlike;
import scot.throughline.people.Unasked;
import scot.throughline.people.Unasked.Counted;

/**
 * How far the exit reached the journeys that ended: ended = offered + waiting + unasked, whatever they are grouped by.
 *
 * @param waiting those about to be asked: it takes a minute
 * @param unasked those not offered it, by why not
 * @param delivered of the offered, those whose first text reached the phone
 */
record Reached(long ended, long offered, long waiting, Map<Unasked, Long> unasked, long delivered) {
    static Reached of(Collection<EndedAlike> journeys) {
        var unasked = new EnumMap<Unasked, Long>(Unasked.class);
        long ended = 0;
        long offered = 0;
        long waiting = 0;
        long delivered = 0;
        for (var alike : journeys) {
            ended += alike.n();
            switch (alike.cameTo()) {
                case EndedAlike.OFFERED -> {
                    offered += alike.n();
                    if (alike.delivered()) delivered += alike.n();
                }
                case EndedAlike.WAITING -> waiting += alike.n();
                default -> unasked.merge(Unasked.valueOf(alike.cameTo()), alike.n(), Long::sum);
            }
        }
        return new Reached(ended, offered, waiting, unasked, delivered);
    }

    long not(Counted counted) {
        return Arrays.stream(Unasked.values()).filter(why -> why.counted() == counted).mapToLong(why -> unasked.getOrDefault(why, 0L))
                .sum();
    }

    /** Everybody but those who should not be asked. */
    long should() {
        return ended - not(Counted.EXCLUDED);
    }

    /** Per cent offered of those who should have been, to the nearest whole one; none where nobody should have been. */
    OptionalInt share() {
        return should() == 0 ? OptionalInt.empty() : OptionalInt.of((int) Math.round(100.0 * offered / should()));
    }
}
