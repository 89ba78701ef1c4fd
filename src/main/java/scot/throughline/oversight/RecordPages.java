package scot.throughline.oversight;

import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Produces;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.micronaut.security.annotation.Secured;
import java.time.Clock;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import scot.throughline.staff.Actor;
import scot.throughline.staff.Permission;
import scot.throughline.web.CsvFile;
import scot.throughline.web.FormErrors;
import scot.throughline.web.Pages;

/** What staff saw and did, for administrators: fifty lines a page, or a file. */
@Produces(MediaType.TEXT_HTML)
@Controller
@ExecuteOn(TaskExecutors.BLOCKING)
@Secured(Permission.MAY_READ_RECORD)
class RecordPages {
    static final String PATH = "/audit";
    static final String FILE = "/audit.csv";
    private static final int A_PAGE = 50;
    private static final String VIEW = "oversight/record";
    private static final String TITLE = "Record";
    private static final String CSV = "text/csv;charset=utf-8";

    private final ReadRecord record;
    private final Clock clock;

    RecordPages(ReadRecord record, Clock clock) {
        this.record = record;
        this.clock = clock;
    }

    @Get(PATH)
    HttpResponse<?> page(HttpRequest<?> request, Actor administrator) {
        var errors = new FormErrors();
        var sieve = Sieve.read(typed(request), errors);
        var names = record.names(administrator);
        if (!errors.none()) return Pages.wrong(VIEW, TITLE, RecordPage.of(sieve, List.of(), A_PAGE, names, errors));
        return Pages.ok(VIEW, TITLE,
                RecordPage.of(sieve, record.page(sieve, A_PAGE, administrator, clock.instant()), A_PAGE, names, errors));
    }

    @Get(FILE)
    @Produces({CSV, MediaType.TEXT_HTML}) // else a browser, which prefers HTML, is led to the public page behind a link
    HttpResponse<?> file(HttpRequest<?> request, Actor administrator) {
        var errors = new FormErrors();
        var sieve = Sieve.read(typed(request), errors);
        if (!errors.none()) return Pages.goTo(sieve.address(PATH, null));
        var names = record.names(administrator);
        var rows = record.file(sieve, administrator, clock.instant()).stream().map(line -> Stream.of(line.happenedAt().toString(),
                names.getOrDefault(line.actor(), ""), line.actor(), line.action().words(), line.action().name(), line.subject()).toList());
        return CsvFile.download("record", CsvFile.of(List.of("when (UTC)", "who", "who, by id", "what", "what, in a word", "record"), rows))
                .contentType(CSV);
    }

    private static Map<String, String> typed(HttpRequest<?> request) {
        var typed = new LinkedHashMap<String, String>();
        request.getParameters().forEach((name, values) -> typed.put(name, values.isEmpty() ? "" : values.getFirst()));
        return typed;
    }
}
