package scot.throughline.people;

import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.stream.Gatherers;
import scot.throughline.calendar.Scotland;
import scot.throughline.council.Places;
import scot.throughline.people.JourneyBatch.Row;
import scot.throughline.sms.MobileNumbers;
import scot.throughline.staff.Actor;
import scot.throughline.staff.Scope;
import scot.throughline.survey.Surveys;

/** Takes journeys and whose they are: by case reference, so that the same list can come every night. */
@Singleton
class TakeJourneys implements TakesRows {
    private static final int BATCH = 500;

    private final JourneyBatch batch;
    private final Caseholders caseholders;
    private final MobileNumbers numbers;
    private final Surveys surveys;
    private final Places places;

    TakeJourneys(JourneyBatch batch, Caseholders caseholders, MobileNumbers numbers, Surveys surveys, Places places) {
        this.batch = batch;
        this.caseholders = caseholders;
        this.numbers = numbers;
        this.surveys = surveys;
        this.places = places;
    }

    @Override
    public String key() {
        return "journeys";
    }

    @Override
    public List<Column> columns() {
        return List.of(Column.REFERENCE, Column.MOBILE, Column.NAME, Column.TEXTS, Column.SHARED, Column.LANGUAGE, Column.JOURNEY_TYPE,
                Column.AREA, Column.TEAM, Column.CASEHOLDER, Column.STARTED, Column.EXPECTED_END, Column.SEX, Column.AGE_BAND,
                Column.DATE_OF_BIRTH,
                Column.DEPRIVATION_FIFTH);
    }

    @Override
    public List<Column> needed() {
        return List.of(Column.REFERENCE);
    }

    @Override
    public List<Taken> told(List<Map<Column, String>> rows, Actor by, boolean change, Instant now) {
        var reader = new ReadToldJourney(surveys, places.council(), numbers, by.sees(), caseholders.of(by.council(), Scope.ANY),
                Scotland.dayOf(now));
        return rows.stream().map(Cells::new).map(cells -> new Row(cells, reader.read(cells))).gather(Gatherers.windowFixed(BATCH))
                .flatMap(some -> batch.take(some, by, change, now).stream()).toList();
    }
}
