package scot.throughline.paper;

import io.micronaut.http.HttpResponse;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Produces;
import io.micronaut.security.annotation.Secured;
import scot.throughline.settings.Settings;
import scot.throughline.staff.Permission;
import scot.throughline.survey.Surveys;
import scot.throughline.web.Pages;

/** A sheet of small cards to cut out: what a person is given when they are told about the texts. */
@Controller("/card")
@Produces(MediaType.TEXT_HTML)
@Secured(Permission.MAY_PRINT)
class Cards {
    private final Surveys surveys;
    private final Settings settings;

    Cards(Surveys surveys, Settings settings) {
        this.surveys = surveys;
        this.settings = settings;
    }

    @Get
    HttpResponse<?> sheet() {
        var council = surveys.council();
        return Pages.ok("paper/card", "Cards",
                new Page(council.name(), council.senderName(), settings.address("/").replaceFirst("^https?://", ""), council.phone()));
    }

    /** What the template prints on each. */
    record Page(String council, String sender, String address, String phone) {}
}
