package scot.throughline.evidence;

import io.micronaut.http.HttpResponse;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Consumes;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.PathVariable;
import io.micronaut.http.annotation.Post;
import io.micronaut.http.annotation.Produces;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.micronaut.security.annotation.Secured;
import java.time.Clock;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import scot.throughline.calendar.Scotland;
import scot.throughline.indicator.Readings;
import scot.throughline.report.Glances;
import scot.throughline.staff.Actor;
import scot.throughline.staff.Permission;
import scot.throughline.web.Pages;

/** What a leader hands an inspector: by topic, what the service says for itself and the figures that speak to it. */
@Controller(EvidencePages.PATH)
@Produces(MediaType.TEXT_HTML)
@ExecuteOn(TaskExecutors.BLOCKING)
@Secured(Permission.MAY_READ_FIGURES)
class EvidencePages {
    static final String PATH = "/evidence";
    private static final String TOPIC = "/{topic:[a-z0-9.]+}";

    private final Statements statements;
    private final Glances glances;
    private final Readings readings;
    private final Clock clock;

    EvidencePages(Statements statements, Glances glances, Readings readings, Clock clock) {
        this.statements = statements;
        this.glances = glances;
        this.readings = readings;
        this.clock = clock;
    }

    @Get
    HttpResponse<?> all() {
        return Pages.ok("evidence/all", "Evidence", EvidencePage.of(glances.all(), readings.newest(), statements.all()));
    }

    @Get(TOPIC)
    HttpResponse<?> look(String topic) {
        return Topic.parse(topic).<HttpResponse<?>>map(found -> Pages.ok("evidence/write", found.name(),
                EvidenceForm.of(found, statements.all().getOrDefault(found.key(), Statement.NONE)))).orElseGet(HttpResponse::notFound);
    }

    @Post(TOPIC)
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    HttpResponse<?> write(@PathVariable String topic, Actor staff, @Nullable @Body Map<String, String> form) {
        return Topic.parse(topic).<HttpResponse<?>>map(found -> write(found, staff, form == null ? Map.of() : form))
                .orElseGet(HttpResponse::notFound);
    }

    private HttpResponse<?> write(Topic topic, Actor staff, Map<String, String> form) {
        var now = clock.instant();
        return switch (EvidenceForm.read(topic, form, Scotland.dayOf(now))) {
            case EvidenceForm.Read.Wrong(var again) -> Pages.wrong("evidence/write", topic.name(), again);
            case EvidenceForm.Read.Right(var said) -> {
                statements.write(topic, said, staff, now);
                yield Pages.goTo(PATH);
            }
        };
    }

    static String path(Topic topic) {
        return PATH + "/" + topic.key();
    }
}
