package scot.throughline.api;

import io.micronaut.http.HttpResponse;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Consumes;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Post;
import io.micronaut.http.annotation.Produces;
import io.micronaut.http.exceptions.HttpStatusException;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.micronaut.security.annotation.Secured;
import java.time.Clock;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import scot.throughline.calendar.Scotland;
import scot.throughline.database.Id;
import scot.throughline.seal.LinkToken;
import scot.throughline.settings.Settings;
import scot.throughline.staff.Actor;
import scot.throughline.staff.Permission;
import scot.throughline.web.Field;
import scot.throughline.web.FormErrors;
import scot.throughline.web.Pages;

/** An administrator lets machines in, gives them another secret, and shuts them out. A secret is on the page that makes it and nowhere after. */
@Controller("/machines")
@Produces(MediaType.TEXT_HTML)
@ExecuteOn(TaskExecutors.BLOCKING)
@Secured(Permission.MAY_ADMINISTER)
class MachinesDesk {
    private static final String VIEW = "api/machines";
    private static final String TITLE = "Machines";
    private static final String NAME = "name";
    private static final int LONGEST_NAME = 80;

    private final Machines machines;
    private final Settings settings;
    private final Clock clock;

    MachinesDesk(Machines machines, Settings settings, Clock clock) {
        this.machines = machines;
        this.settings = settings;
        this.clock = clock;
    }

    @Get
    HttpResponse<?> list(Actor administrator) {
        return Pages.ok(VIEW, TITLE, page(administrator, "", null, new FormErrors()));
    }

    @Post
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    HttpResponse<?> add(Actor administrator, @Nullable @Body Map<String, String> sent) {
        var typed = sent == null ? Map.<String, String>of() : sent;
        var name = typed.getOrDefault(NAME, "").strip();
        var errors = new FormErrors();
        if (name.isEmpty() || name.length() > LONGEST_NAME)
            errors.add(NAME, "Enter which system it is, in 1 to " + LONGEST_NAME + " letters");
        if (!errors.none()) return Pages.wrong(VIEW, TITLE, page(administrator, name, null, errors));
        var scopes = Arrays.stream(MachineScope.values()).filter(scope -> typed.containsKey(scope.key()))
                .collect(Collectors.toCollection(() -> EnumSet.noneOf(MachineScope.class)));
        var secret = machines.add(name, scopes, administrator, clock.instant());
        return Pages.ok(VIEW, TITLE, page(administrator, "", secret, new FormErrors()));
    }

    @Post("/{machine}/rotate")
    @Consumes(MediaType.ALL)
    HttpResponse<?> rotate(String machine, Actor administrator) {
        var secret = Id.parse(machine).flatMap(id -> machines.rotate(id, administrator, clock.instant()))
                .orElseThrow(() -> new HttpStatusException(HttpStatus.NOT_FOUND, "No such machine"));
        return Pages.ok(VIEW, TITLE, page(administrator, "", secret, new FormErrors()));
    }

    @Post("/{machine}/withdraw")
    @Consumes(MediaType.ALL)
    HttpResponse<?> withdraw(String machine, Actor administrator) {
        Id.parse(machine).ifPresent(id -> machines.withdraw(id, administrator, clock.instant()));
        return Pages.goTo("/machines");
    }

    private Page page(Actor administrator, String typed, @Nullable LinkToken secret, FormErrors errors) {
        var now = clock.instant();
        return new Page(machines.all(administrator).stream().map(machine -> Row.of(machine, now)).toList(),
                secret == null ? null : secret.letters(),
                new Field.Text(NAME, "Which system is it?", "Such as the name of your case-management system", typed, errors.on(NAME),
                        Field.Text.Type.TEXT),
                Arrays.stream(MachineScope.values()).map(scope -> new Choice(scope.key(), scope.words())).toList(),
                settings.address(JourneysApi.PATH + "/openapi.json"), errors);
    }

    /**
     * What the template prints.
     *
     * @param secret just made, to be copied now; null otherwise
     */
    record Page(List<Row> machines, @Nullable String secret, Field name, List<Choice> scopes, String description, FormErrors errors) {
        @Override
        public String toString() {
            return "Page[…]";
        }
    }

    /** Something a machine may be allowed. */
    record Choice(String key, String words) {}

    /** @param path where it is changed; null once it is shut out */
    record Row(String name, String may, String state, @Nullable String path) {
        static Row of(Machine machine, java.time.Instant now) {
            var may = machine.may().stream().map(MachineScope::words).collect(Collectors.joining(". "));
            var until = machine.previousUntil();
            var state = machine.withdrawnOn() != null
                    ? "Shut out on " + Scotland.written(machine.withdrawnOn())
                    : until != null && until.isAfter(now)
                            ? "Its old secret works until " + Scotland.written(Scotland.dayOf(until))
                            : "Let in";
            return new Row(machine.name(), may.isEmpty() ? "Nothing" : may, state,
                    machine.withdrawnOn() == null ? "/machines/" + machine.id() : null);
        }
    }
}
