package scot.throughline.invitation;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;
import scot.throughline.calendar.Scotland;
import scot.throughline.invitation.Caseload.Entry;
import scot.throughline.survey.Council;
import scot.throughline.survey.Council.JourneyType;

/**
 * The list of a team's people, as printed.
 *
 * @param caption what the list is of
 * @param searched what was looked for; empty where nothing was
 * @param mend those whose number did not work
 * @param more how many the list leaves out; null when it shows everybody
 * @param told what has just been done; null where nothing was
 */
record MyPeoplePage(String caption, String searched, List<Mend> mend, List<Row> rows, @Nullable String more, @Nullable String told) {
    /**
     * One person.
     *
     * @param next what they will be asked, and when
     * @param status how the first text of their newest invitation fared
     * @param send where its button leads; null where nothing is due
     * @param end where the end is recorded, of a journey that should have ended; null of any other
     */
    record Row(String person, String path, String about, @Nullable String next, @Nullable String status, @Nullable String send,
            @Nullable String end) {}

    /** Somebody whose number did not work, and where to put it right. */
    record Mend(String person, String path) {}

    static MyPeoplePage of(List<Entry> people, int everybody, Council council, LocalDate today, boolean erased) {
        var left = everybody - people.size();
        var mend = people.stream().filter(Entry::numberDidNotWork)
                .map(each -> new Mend(each.journey().knownAs(), "/people/" + each.journey().id() + "/number"))
                .toList();
        return new MyPeoplePage("Who needs something comes first", "", mend, rows(people, council, today),
                left > 0 ? "And " + left + " more, with nothing due before these. Search for them above" : null,
                erased ? "Erased. Nothing is kept of them but that their number wants no texts, if they said so" : null);
    }

    static MyPeoplePage found(List<Entry> people, String searched, Council council, LocalDate today) {
        var many = people.size() == Caseload.MOST ? "Only the first " + Caseload.MOST + " are shown. Type more of the name" : null;
        var found = people.size() == 1 ? "1 journey found" : people.size() + " journeys found";
        return new MyPeoplePage(found, searched, List.of(), rows(people, council, today), many, null);
    }

    private static List<Row> rows(List<Entry> people, Council council, LocalDate today) {
        return people.stream().map(each -> Ranked.of(each, council, today)).sorted(Ranked.WHO_NEEDS_SOMETHING).map(Ranked::row).toList();
    }

    /** A row and what decides its place: past its end, then due, then a text that failed, then by the day of what comes next. */
    private record Ranked(int rank, LocalDate day, Row row) {
        static final Comparator<Ranked> WHO_NEEDS_SOMETHING = Comparator.comparingInt(Ranked::rank).thenComparing(Ranked::day)
                .thenComparing(ranked -> ranked.row.person()).thenComparing(ranked -> ranked.row.path());

        static Ranked of(Entry entry, Council council, LocalDate today) {
            var journey = entry.journey();
            var path = "/people/" + journey.id();
            var due = Ask.due(entry.asks(), today);
            var next = due.or(() -> Ask.next(entry.asks(), today));
            var last = Ask.lastSent(entry.asks()).map(Ask::status);
            var type = council.journeyType(journey.journeyType()).map(JourneyType::name).orElse(journey.journeyType());
            var overdue = journey.ended() == null && journey.expectedEndOn().isBefore(today);
            var about = journey.ended() == null
                    ? type + ", expected to end " + Scotland.written(journey.expectedEndOn())
                    : type + ", ended " + Scotland.written(journey.ended().on());
            var asked = next.map(ask -> ask.inWords(today)).orElse(null);
            var row = new Row(journey.knownAs(), path, about, overdue ? "Has it ended? It was expected to" : asked,
                    last.map(Status::shown).orElse(null), due.map(ask -> path + "/send/" + ask.rule().key()).orElse(null),
                    overdue ? path + "/end" : null);
            var rank = overdue ? 0 : due.isPresent() ? 1 : last.filter(Status::failed).isPresent() ? 2 : 3;
            return new Ranked(rank, overdue ? journey.expectedEndOn() : next.map(Ask::dueOn).orElse(LocalDate.MAX), row);
        }
    }
}
