package scot.throughline.metrics;

import io.micronaut.context.annotation.Property;
import io.micronaut.context.annotation.Requires;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Produces;
import io.micronaut.http.exceptions.HttpStatusException;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.micronaut.security.annotation.Secured;
import io.micronaut.security.rules.SecurityRule;
import java.util.List;
import scot.throughline.web.AllowedHosts;
import scot.throughline.web.Callers;

/** Lets this machine, and those that were named, read the metrics. For anybody else, and by the public name, there is nothing here. */
@Controller
@Requires(beans = Meters.class)
final class MetricsDoor {
    private static final MediaType FORMAT = MediaType.of("text/plain; version=0.0.4; charset=utf-8");

    private final Meters meters;
    private final Callers callers;
    private final AllowedHosts hosts;
    private final List<String> scrapers;

    MetricsDoor(Meters meters, Callers callers, AllowedHosts hosts,
            @Property(name = "throughline.scrapers", defaultValue = "") List<String> scrapers) {
        this.meters = meters;
        this.callers = callers;
        this.hosts = hosts;
        this.scrapers = scrapers;
    }

    /** Whatever form is asked for: else a browser's request would be taken for somebody's link. */
    @Get("/metrics")
    @Produces({MediaType.TEXT_PLAIN, MediaType.TEXT_HTML, MediaType.ALL})
    @Secured(SecurityRule.IS_ANONYMOUS)
    @ExecuteOn(TaskExecutors.BLOCKING)
    HttpResponse<String> read(HttpRequest<?> request) {
        if (hosts.isPublic(request) || !callers.isHereOrOneOf(scrapers, request)) throw new HttpStatusException(HttpStatus.NOT_FOUND, "");
        return HttpResponse.ok(meters.scrape()).contentType(FORMAT);
    }
}
