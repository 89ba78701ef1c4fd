package scot.throughline.demo;

import io.micronaut.context.ApplicationContext;
import io.micronaut.json.JsonMapper;
import io.micronaut.runtime.server.EmbeddedServer;
import java.net.URI;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import scot.throughline.calendar.Quarter;
import scot.throughline.calendar.Scotland;
import scot.throughline.council.Places;
import scot.throughline.database.Id;
import scot.throughline.release.ReleaseReport;
import scot.throughline.seal.Kind;
import scot.throughline.settings.Settings;
import scot.throughline.survey.Family;
import scot.throughline.survey.Surveys;

/** Lives through the demo's years, day by day, and leaves the service as they would have left it. */
public final class Filling {
    private static final LocalTime OFFICE_OPENS = LocalTime.of(9, 30);
    private static final int LEFT_OPEN = 5;

    private final ApplicationContext context;
    private final MovingClock clock;
    private final Instant now;
    private final Consumer<String> console;
    private final BiConsumer<Id, Map<String, List<String>>> sent;
    private final URI service;
    private final Times times;
    private final Office office;
    private final Lives lives;
    private final Spool spool;
    private final Map<Quarter, Integer> answered = new HashMap<>();
    private final Map<Quarter, Integer> ended = new HashMap<>();

    /**
     * @param context a service without anybody in it, whose server runs and whose clock is the one to move
     * @param now the moment to stop at
     * @param console is told what each quarter brought
     * @param sent is told what each made-up person picked, as they send it
     */
    public Filling(ApplicationContext context, Scale scale, Instant now, Consumer<String> console,
            BiConsumer<Id, Map<String, List<String>>> sent) {
        this.context = context;
        this.clock = context.getBean(MovingClock.class);
        this.now = now;
        this.console = console;
        this.sent = sent;
        this.service = context.getBean(EmbeddedServer.class).getURI();
        this.times = Times.until(Scotland.dayOf(now), scale);
        this.office = new Office(context);
        this.lives = new Lives(context.getBean(Surveys.class), context.getBean(Places.class), times, office);
        this.spool = new Spool(context.getBean(Settings.class).home().resolve("texts.jsonl"), context.getBean(JsonMapper.class));
    }

    /** Fills it, and gives the links of the invitations that are left open, whose texts are the last. */
    public List<String> fill() {
        clock.moveTo(opening(times.first()));
        office.makeKeys();
        office.opens();
        try (var phones = new Phones(service, sent)) {
            for (var day = times.first(); !day.isAfter(times.today()); day = day.plusDays(1)) live(day, phones);
        }
        console.accept("%s so far: %s".formatted(Quarter.of(times.today()).label(), brought(Quarter.of(times.today()))));
        clock.moveTo(now);
        MadeUpIndicators.enter(context, times, now);
        MadeUpVoices.enter(context, times, now);
        lives.leaveOpen(LEFT_OPEN);
        office.sendTexts();
        return spool.newTexts().stream().filter(office::isFirst).map(Spool.Arrived::link).toList();
    }

    private void live(LocalDate day, Phones phones) {
        var quarter = Quarter.of(day);
        clock.moveTo(opening(day));
        if (day.equals(quarter.firstDay())) office.makeKeys();
        if (day.equals(quarter.plus(-1).releasedOn())) release();
        lives.work(day);
        office.sendTexts();
        spool.newTexts().stream().filter(office::isFirst).forEach(lives::gets);
        answered.merge(quarter, phones.act(lives.replies(day)), Integer::sum);
        ended.merge(quarter, lives.ended(), Integer::sum);
    }

    private void release() {
        office.release().lines().stream().filter(line -> line.family() == Family.EXIT && line.kind() == Kind.ALL)
                .forEach(line -> console.accept(told(line)));
    }

    private String told(ReleaseReport.Line line) {
        var decided = switch (line.decision()) {
            case OPENED -> "released";
            case HELD -> "held";
            case DESTROYED -> "wiped unread";
        };
        return "%s: %s, %s%s".formatted(line.period().label(), brought((Quarter) line.period()), decided,
                line.why().isEmpty() ? "" : ": " + line.why());
    }

    private String brought(Quarter quarter) {
        return "%d journeys ended, %d answered%s".formatted(ended.getOrDefault(quarter, 0), answered.getOrDefault(quarter, 0),
                quarter.equals(Quarter.of(times.awayUntil()))
                        ? " (the service was away from " + Scotland.written(times.awayFrom()) + ")"
                        : "");
    }

    /** On the last day no later than the real clock, which takes over then. */
    private Instant opening(LocalDate day) {
        var moment = day.atTime(OFFICE_OPENS).atZone(Scotland.TIME).toInstant();
        return moment.isBefore(now) ? moment : now;
    }
}
