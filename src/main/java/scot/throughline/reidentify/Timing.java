package scot.throughline.reidentify;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;

/** Lays the moments at which people came beside anything dated among the answers. */
final class Timing implements Attack {
    private static final Duration NEAR = Duration.ofMinutes(1);

    @Override
    public String name() { return "Timing"; }

    @Override
    public String sentence() {
        return "Takes every moment and every day that stands beside an answer, and looks for the one person who came then, by the binary log or by "
                + "whatever line of a log names a link or an id.";
    }

    @Override
    public Found on(Evidence evidence, Words words) {
        var found = new Found();
        var arrivals = Arrival.in(evidence);
        var joined = 0L;
        for (var row : (Iterable<Row>) evidence.stored().filter(evidence::isAnswer)::iterator) {
            var came = row.values().values().stream().flatMap(value -> theOneWhoCame(value, arrivals).stream()).findFirst();
            if (came.isEmpty()) continue;
            if (words.canBeRead(row)) joined++;
            else
                found.linked(1);
            found.guess(came.get().who(), words.read(row));
        }
        found.joinable(joined, "%d rows that can be read are dated when one person came");
        return found;
    }

    private static Optional<Arrival> theOneWhoCame(Value value, List<Arrival> arrivals) {
        var then = value.moment().<Predicate<Arrival>>map(moment -> arrival -> isNear(moment, arrival.at()))
                .or(() -> value.day().map(day -> arrival -> day.equals(dayOf(arrival.at()))));
        var came = then.map(when -> arrivals.stream().filter(when).limit(2).toList()).orElse(List.of());
        return came.size() == 1 ? Optional.of(came.getFirst()) : Optional.empty();
    }

    private static boolean isNear(Instant one, Instant other) {
        return Duration.between(one, other).abs().compareTo(NEAR) < 0;
    }

    private static LocalDate dayOf(Instant moment) {
        return LocalDate.ofInstant(moment, ZoneOffset.UTC);
    }
}
