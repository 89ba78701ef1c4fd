package scot.throughline.paper;

import io.micronaut.http.HttpResponse;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Produces;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.micronaut.security.annotation.Secured;
import java.util.List;
import org.jspecify.annotations.Nullable;
import scot.throughline.settings.Settings;
import scot.throughline.staff.Permission;
import scot.throughline.survey.Surveys;
import scot.throughline.voice.SaidAndDone;
import scot.throughline.voice.YouSaidWeDid;
import scot.throughline.web.Pages;
import scot.throughline.web.QrCode;

/** A poster for each open link, one to a sheet. */
@Controller("/posters")
@Produces(MediaType.TEXT_HTML)
@ExecuteOn(TaskExecutors.BLOCKING)
@Secured(Permission.MAY_PRINT)
class Posters {
    private final Surveys surveys;
    private final YouSaidWeDid changes;
    private final Settings settings;

    Posters(Surveys surveys, YouSaidWeDid changes, Settings settings) {
        this.changes = changes;
        this.surveys = surveys;
        this.settings = settings;
    }

    @Get
    HttpResponse<?> all() {
        var council = surveys.council();
        var posters = council.openLinks().stream().map(link -> {
            var asked = surveys.newest(link.questionnaire()).orElseThrow();
            var address = settings.address("/go/" + link.key());
            return new Poster(link.name(), asked.lead(), asked.minutes() == 1 ? "1 minute" : asked.minutes() + " minutes",
                    QrCode.of(address), address.replaceFirst("^https?://", ""));
        }).toList();
        var newest = changes.newest();
        return Pages.ok("paper/posters", "Posters", new Page(council.name(), council.phone(), posters,
                newest.map(SaidAndDone::said).orElse(null), newest.map(SaidAndDone::changed).orElse(null)));
    }

    /**
     * What the template prints.
     *
     * @param said what people said, of the newest that was done about it for everyone; null for nothing yet
     * @param changed what was done
     */
    record Page(String council, String phone, List<Poster> posters, @Nullable String said, @Nullable String changed) {}

    /** One poster, with the address as somebody would type it. */
    record Poster(String name, String lead, String takes, QrCode code, String address) {}
}
