package scot.throughline.api;

import io.micronaut.core.annotation.Nullable;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Produces;
import io.micronaut.http.annotation.QueryValue;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.micronaut.security.annotation.Secured;
import io.micronaut.security.authentication.Authentication;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import scot.throughline.calendar.Period;
import scot.throughline.outcome.Break;
import scot.throughline.outcome.LedgerReader;
import scot.throughline.outcome.Side;
import scot.throughline.settings.Settings;
import scot.throughline.staff.Permission;
import scot.throughline.survey.Measure;
import scot.throughline.survey.Surveys;
import scot.throughline.web.ApiFault;

/** Where a council's own tools read published figures, and what each of them counts. Nothing here is worked out for the asking. */
@Controller(JourneysApi.PATH)
@Produces(MediaType.APPLICATION_JSON)
@ExecuteOn(TaskExecutors.BLOCKING)
@Secured(Permission.MAY_SPEAK_AS_MACHINE)
class FiguresApi {
    private final OpenFigures figures;
    private final LedgerReader ledger;
    private final Settings settings;
    private final String council;

    FiguresApi(OpenFigures figures, LedgerReader ledger, Settings settings, Surveys surveys) {
        this.figures = figures;
        this.ledger = ledger;
        this.settings = settings;
        this.council = surveys.council().key();
    }

    @Get("/figures")
    HttpResponse<?> figures(Authentication authentication, @Nullable @QueryValue String measure, @Nullable @QueryValue String period,
            @Nullable @QueryValue String kind) {
        if (!mayRead(authentication)) return JourneysApi.problem(ApiFault.NOT_ALLOWED);
        var all = figures.all();
        if (!known(measure, all) || !isPeriod(period) || !isKind(kind))
            return JourneysApi.problem(ApiFault.UNKNOWN_FILTER);
        return HttpResponse.ok(Map.of("figures", all.stream().filter(each -> measure == null || each.entry().measure().equals(measure))
                .filter(each -> period == null || each.entry().period().key().equals(period))
                .filter(each -> kind == null || each.kind().equals(kind)).map(each -> each.json(address(each.entry().measure())))
                .toList()));
    }

    @Get("/measures")
    HttpResponse<?> measures(Authentication authentication) {
        if (!mayRead(authentication)) return JourneysApi.problem(ApiFault.NOT_ALLOWED);
        return HttpResponse.ok(Map.of("measures", figures.measures().stream().map(this::definition).toList()));
    }

    @Get("/measures/{measure}")
    HttpResponse<?> measure(Authentication authentication, String measure) {
        if (!mayRead(authentication)) return JourneysApi.problem(ApiFault.NOT_ALLOWED);
        return figures.measure(measure).<HttpResponse<?>>map(each -> HttpResponse.ok(definition(each)))
                .orElseGet(() -> JourneysApi.problem(ApiFault.NOT_FOUND));
    }

    private static boolean mayRead(Authentication authentication) {
        return authentication instanceof SpeakingMachine(var machine) && machine.may().contains(MachineScope.FIGURES);
    }

    private boolean known(@Nullable String measure, List<OpenFigure> all) {
        return measure == null || figures.measure(measure).isPresent()
                || all.stream().anyMatch(each -> each.entry().measure().equals(measure));
    }

    private static boolean isKind(@Nullable String written) {
        return written == null || OpenFigure.KINDS.contains(written);
    }

    private static boolean isPeriod(@Nullable String written) {
        try {
            return written == null || Period.parse(written).key().equals(written);
        } catch (IllegalArgumentException none) {
            return false;
        }
    }

    private String address(String measure) {
        return settings.address(JourneysApi.PATH + "/measures/" + measure);
    }

    private Map<String, Object> definition(Measure measure) {
        var recorded = ledger.definitions(council).stream().filter(each -> each.measure().equals(measure.key())).toList();
        var meant = new ArrayList<Map<String, Object>>();
        recorded.forEach(each -> meant.add(Map.of("side", side(each.side()), "since", each.since().key(), "words", each.words())));
        var fields = new LinkedHashMap<String, Object>();
        fields.put("key", measure.key());
        fields.put("name", measure.name());
        fields.put("counts", measure.about().counts());
        fields.put("base", measure.base());
        fields.put("better", measure.good() == Measure.Good.MORE ? "more" : "fewer");
        fields.put("every", measure.every().name().toLowerCase(Locale.ROOT).replace('_', '-'));
        fields.put("meant", meant);
        fields.put("breaks", Stream.of(Side.END, Side.START).flatMap(side -> Break.of(measure, side, recorded).stream()
                .map(each -> Map.of("side", side(side), "since", each.since().key(), "why", each.why()))).toList());
        fields.put("targets", measure.about().targets().stream()
                .map(target -> Map.of("from", target.from().key(), "percent", target.percent())).toList());
        fields.put("figures", settings.address(JourneysApi.PATH + "/figures?measure=" + measure.key()));
        return fields;
    }

    private static String side(Side side) {
        return side == Side.END ? "end" : "start";
    }
}
