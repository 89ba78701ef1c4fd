package scot.throughline.attack;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Stream;

/** Two people alike, held by two workers alike, and what happens to them by days from the first: to both, to both by staff's hand, and to the one alone. */
record Twins(String story, Twin one, Twin other, List<Happening> happenings) {
    Twins(String story, Twin one, Twin other) {
        this(story, one, other, new ArrayList<>());
    }

    /** What happens on a day. */
    sealed interface Happening {
        int day();

        /** What only the one of them does: answers, or begins to. */
        record OneDoes(int day, Consumer<Twin> does) implements Happening {}

        /** What befalls both. */
        record Both(int day, Consumer<Twin> befalls) implements Happening {}

        /** What staff do to both; what comes of it must be the same. */
        record StaffDo(int day, By by, String address, String form) implements Happening {}
    }

    /** Who of the staff. */
    enum By { CASEHOLDER, COLLEAGUE, TEAM_LEAD, ADMINISTRATOR, LEADER }

    Twins oneDoes(int day, Consumer<Twin> does) {
        happenings.add(new Happening.OneDoes(day, does));
        return this;
    }

    Twins both(int day, Consumer<Twin> befalls) {
        happenings.add(new Happening.Both(day, befalls));
        return this;
    }

    /** @param address with {@code {journey}}, {@code {text}} and {@code {caseholder}} for their own; {@code {number}} in the form is a new one of theirs */
    Twins staffDo(int day, By by, String address, String form) {
        happenings.add(new Happening.StaffDo(day, by, address, form));
        return this;
    }

    Stream<Happening> on(int day) {
        return happenings.stream().filter(happening -> happening.day() == day);
    }
}
