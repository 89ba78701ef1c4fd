package scot.throughline.api;

import io.micronaut.http.HttpResponse;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Consumes;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Header;
import io.micronaut.http.annotation.Post;
import io.micronaut.http.annotation.Produces;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.micronaut.security.annotation.Secured;
import io.micronaut.security.authentication.Authentication;
import io.micronaut.security.rules.SecurityRule;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import scot.throughline.api.Hearing.Heard.Answered;
import scot.throughline.api.Hearing.Heard.Wrong;
import scot.throughline.people.TakesRows;
import scot.throughline.staff.Permission;
import scot.throughline.web.ApiFault;

/** Where a case-management system tells of journeys and their ends, as often as it likes. */
@Controller(JourneysApi.PATH)
@Produces(MediaType.APPLICATION_JSON)
@ExecuteOn(TaskExecutors.BLOCKING)
@Secured(Permission.MAY_SPEAK_AS_MACHINE)
class JourneysApi {
    static final String PATH = "/api/v1";
    static final List<String> KINDS = List.of("journeys", "endings");
    private static final MediaType PROBLEM = MediaType.of("application/problem+json");
    private static final int LONGEST_KEY = 100;

    private final Hearing hearing;
    private final List<TakesRows> takes;
    private final OpenApi openApi;
    private final Clock clock;

    JourneysApi(Hearing hearing, List<TakesRows> takes, OpenApi openApi, Clock clock) {
        this.hearing = hearing;
        this.takes = takes;
        this.openApi = openApi;
        this.clock = clock;
    }

    @Post("/journeys")
    @Consumes(MediaType.APPLICATION_JSON)
    HttpResponse<?> journeys(Authentication machine, @Nullable @Header("Idempotency-Key") String key, @Body Map<String, Object> body) {
        return told("journeys", machine, key, body);
    }

    @Post("/endings")
    @Consumes(MediaType.APPLICATION_JSON)
    HttpResponse<?> endings(Authentication machine, @Nullable @Header("Idempotency-Key") String key, @Body Map<String, Object> body) {
        return told("endings", machine, key, body);
    }

    @Get("/refusals")
    HttpResponse<?> refusals(Authentication authentication) {
        if (!(authentication instanceof SpeakingMachine(var machine)) || !machine.may().contains(MachineScope.REFUSALS))
            return problem(ApiFault.NOT_ALLOWED);
        return HttpResponse.ok(Map.of("refusals", hearing.refused(machine)));
    }

    @Get("/openapi.json")
    @Secured(SecurityRule.IS_ANONYMOUS)
    HttpResponse<?> openApi() {
        return HttpResponse.ok(openApi.document());
    }

    private HttpResponse<?> told(String kind, Authentication authentication, @Nullable String key, Map<String, Object> body) {
        if (!(authentication instanceof SpeakingMachine(var machine)) || !machine.may().contains(MachineScope.JOURNEYS))
            return problem(ApiFault.NOT_ALLOWED);
        if (key == null || key.isBlank() || key.length() > LONGEST_KEY) return problem(ApiFault.KEY_MISSING);
        var taker = takes.stream().filter(each -> each.key().equals(kind)).findFirst().orElseThrow();
        return switch (hearing.hear(machine, key, body, taker, clock.instant())) {
            case Answered(var json) -> HttpResponse.ok(json);
            case Wrong(var fault) -> problem(fault);
        };
    }

    static HttpResponse<?> problem(ApiFault fault) {
        return HttpResponse.status(fault.status(), fault.title()).contentType(PROBLEM).body(fault.problem(null));
    }
}
