package scot.throughline.staff;

import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Produces;
import io.micronaut.security.annotation.Secured;
import io.micronaut.security.rules.SecurityRule;
import scot.throughline.web.Pages;

/** The bare address: staff go on to their work, anybody else meets a page that gives nothing away. */
@Produces(MediaType.TEXT_HTML)
@Controller
@Secured(SecurityRule.IS_ANONYMOUS)
class Home {
    @Get("/")
    HttpResponse<?> open(HttpRequest<?> request) {
        return request.getUserPrincipal(SignedIn.class).<HttpResponse<?>>map(signedIn -> Pages.goTo(signedIn.actor().role().home()))
                .orElseGet(() -> Pages.ok("home", "Hello"));
    }
}
