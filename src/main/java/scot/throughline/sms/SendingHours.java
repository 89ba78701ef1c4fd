package scot.throughline.sms;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Optional;
import scot.throughline.calendar.BankHolidays;
import scot.throughline.survey.Council;
import scot.throughline.survey.Surveys;

/** When a text may ring somebody's phone: the council's hours, as clocks in Scotland show them, and never on a bank holiday. */
@Singleton
public final class SendingHours {
    private static final ZoneId LONDON = ZoneId.of("Europe/London");

    private final Council.SendingHours council;

    @Inject
    SendingHours(Surveys surveys) {
        this(surveys.council().sendingHours());
    }

    public SendingHours(Council.SendingHours council) {
        if (council.days().isEmpty()) throw new IllegalArgumentException("Sending hours need at least one day");
        if (!council.from().isBefore(council.until())) throw new IllegalArgumentException("Sending hours must begin before they end");
        this.council = council;
    }

    /** This moment if texts may go, else the next at which they may. */
    public Instant nextSendingMoment(Instant now) {
        var today = now.atZone(LONDON).toLocalDate();
        return today.datesUntil(LocalDate.MAX).flatMap(day -> hoursOn(day).stream()).filter(hours -> now.isBefore(hours.until()))
                .findFirst()
                .map(hours -> now.isBefore(hours.from()) ? hours.from() : now).orElseThrow();
    }

    /** When today's hours end; nothing if texts may not go at this moment. */
    public Optional<Instant> openUntil(Instant now) {
        return hoursOn(now.atZone(LONDON).toLocalDate()).filter(hours -> !now.isBefore(hours.from()) && now.isBefore(hours.until()))
                .map(Hours::until);
    }

    private Optional<Hours> hoursOn(LocalDate day) {
        if (!council.days().contains(day.getDayOfWeek()) || BankHolidays.isOne(day)) return Optional.empty();
        return Optional.of(
                new Hours(day.atTime(council.from()).atZone(LONDON).toInstant(), day.atTime(council.until()).atZone(LONDON).toInstant()));
    }

    private record Hours(Instant from, Instant until) {}
}
