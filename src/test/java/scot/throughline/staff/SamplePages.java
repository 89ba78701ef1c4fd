package scot.throughline.staff;

import io.micronaut.context.annotation.Requires;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Consumes;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Post;
import io.micronaut.http.annotation.Produces;
import io.micronaut.security.annotation.Secured;
import io.micronaut.security.rules.SecurityRule;
import java.util.List;
import java.util.Map;
import scot.throughline.web.Field;
import scot.throughline.web.FormErrors;
import scot.throughline.web.Pages;

/** Routes of no feature, to try the frame with. */
@Produces(MediaType.TEXT_HTML)
@Controller
@Requires(property = "sample.pages")
class SamplePages {
    @Get("/sample")
    @Secured(Permission.MAY_SEE_PEOPLE)
    HttpResponse<?> form(Actor actor) {
        return Pages.ok("sample/form", "Add a person", Form.of(new FormErrors(), "", actor));
    }

    @Post("/sample")
    @Secured(Permission.MAY_SEE_PEOPLE)
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    HttpResponse<?> add(Actor actor, @Body Map<String, String> typed) {
        var errors = new FormErrors();
        errors.add("mobile", "Enter a UK mobile number, such as 07700 900000");
        errors.add("team", "Choose a team");
        errors.add("start", "Enter the day it started");
        errors.add("area", "Choose an area");
        return Pages.wrong("sample/form", "Add a person", Form.of(errors, typed.getOrDefault("mobile", ""), actor));
    }

    @Post("/sample/much")
    @Secured(SecurityRule.IS_ANONYMOUS)
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    HttpResponse<?> much(@Body Map<String, String> typed) {
        return Pages.goTo("/");
    }

    @Get("/sample/broken/{token}")
    @Secured(SecurityRule.IS_ANONYMOUS)
    HttpResponse<?> broken(String token) {
        throw new IllegalStateException("nobody must read this: " + token);
    }

    @Get("/sample/faulty")
    @Secured(SecurityRule.IS_ANONYMOUS)
    HttpResponse<?> faulty() {
        return Pages.ok("sample/faulty", "Faulty");
    }

    @Get("/sample/own-headers")
    @Secured(SecurityRule.IS_ANONYMOUS)
    HttpResponse<?> ownHeaders() {
        return Pages.ok("home", "Hello").header("Referrer-Policy", "no-referrer");
    }

    @Get("/sample/nobody-said")
    HttpResponse<?> nobodySaid() {
        return HttpResponse.ok();
    }

    /** A form with one field of each kind. */
    record Form(FormErrors errors, Field mobile, Field team, Field start, Field area) {
        static Form of(FormErrors errors, String mobile, Actor actor) {
            var labels = List.of(new Field.Option("north", "North", "north".equals(actor.team())),
                    new Field.Option("south", "South", false));
            return new Form(errors,
                    new Field.Text("mobile", "Mobile number", "We text the link to it.", mobile, errors.on("mobile"), Field.Text.Type.TEL),
                    new Field.Radios("team", "Which team?", null, labels, errors.on("team")),
                    new Field.Day("start", "When did it start?", "For example, 27 3 2026", "", "", "", errors.on("start")),
                    new Field.Select("area", "Area", null, labels, errors.on("area")));
        }
    }
}
