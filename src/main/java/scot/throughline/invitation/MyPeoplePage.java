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
 * @param mend those whose number did not work
 * @param more how many the list leaves out; null when it shows everybody
 */
record MyPeoplePage(List<Mend> mend, List<Row> rows, @Nullable String more) {
    /** As many as can be read; those who are due come first. */
    private static final int MOST_ROWS = 200;

    /**
     * One person.
     *
     * @param next what they will be asked, and when
     * @param status how the first text of their newest invitation fared
     * @param send where its button leads; null where nothing is due
     */
    record Row(String person, String path, String about, @Nullable String next, @Nullable String status, @Nullable String send) {}

    /** Somebody whose number did not work, and where to put it right. */
    record Mend(String person, String path) {}

    static MyPeoplePage of(List<Entry> people, Council council, LocalDate today) {
        var rows = people.stream().map(each -> Ranked.of(each, council, today)).sorted(Ranked.DUE_THEN_FAILED).map(Ranked::row).toList();
        var left = rows.size() - MOST_ROWS;
        var mend = people.stream().filter(Entry::numberDidNotWork)
                .map(each -> new Mend(each.journey().knownAs(), "/people/" + each.journey().id() + "/number"))
                .toList();
        return new MyPeoplePage(mend, rows.stream().limit(MOST_ROWS).toList(),
                left > 0 ? "And " + left + " more, with nothing due before these" : null);
    }

    /** A row and what decides its place: due, then a text that failed, then by the day of what comes next. */
    private record Ranked(int rank, LocalDate day, Row row) {
        static final Comparator<Ranked> DUE_THEN_FAILED = Comparator.comparingInt(Ranked::rank).thenComparing(Ranked::day)
                .thenComparing(ranked -> ranked.row.person()).thenComparing(ranked -> ranked.row.path());

        static Ranked of(Entry entry, Council council, LocalDate today) {
            var journey = entry.journey();
            var path = "/people/" + journey.id();
            var due = Ask.due(entry.asks(), today);
            var next = due.or(() -> Ask.next(entry.asks(), today));
            var last = Ask.lastSent(entry.asks()).map(Ask::status);
            var type = council.journeyType(journey.journeyType()).map(JourneyType::name).orElse(journey.journeyType());
            var about = journey.ended() == null
                    ? type + ", expected to end " + Scotland.written(journey.expectedEndOn())
                    : type + ", ended " + Scotland.written(journey.ended().on());
            var row = new Row(journey.knownAs(), path, about, next.map(ask -> ask.inWords(today)).orElse(null),
                    last.map(Status::shown).orElse(null), due.map(ask -> path + "/send/" + ask.rule().key()).orElse(null));
            var rank = due.isPresent() ? 0 : last.filter(Status::failed).isPresent() ? 1 : 2;
            return new Ranked(rank, next.map(Ask::dueOn).orElse(LocalDate.MAX), row);
        }
    }
}
