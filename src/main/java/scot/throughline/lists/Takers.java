package scot.throughline.lists;

import jakarta.inject.Singleton;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import scot.throughline.people.TakesRows;

/** Who takes the rows of which list. */
@Singleton
class Takers {
    private final List<TakesRows> takers;

    Takers(List<TakesRows> takers) {
        this.takers = takers;
    }

    Optional<TakesRows> of(Of of) {
        return takers.stream().filter(taker -> taker.key().equals(of.key())).findFirst();
    }

    /** The lists that somebody takes. */
    List<Of> all() {
        return Arrays.stream(Of.values()).filter(each -> of(each).isPresent()).toList();
    }
}
