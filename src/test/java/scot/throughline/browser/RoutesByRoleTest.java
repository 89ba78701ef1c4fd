package scot.throughline.browser;

import static java.util.Map.entry;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.micronaut.web.router.UriRouteInfo;
import java.io.IOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import scot.throughline.audit.Signatory;
import scot.throughline.calendar.Quarter;
import scot.throughline.calendar.Scotland;
import scot.throughline.command.RunningService;
import scot.throughline.database.Id;
import scot.throughline.staff.Actor;
import scot.throughline.staff.Permission;
import scot.throughline.staff.Role;
import scot.throughline.staff.Scope;
import scot.throughline.support.Phone;
import scot.throughline.support.RouteTable;
import scot.throughline.support.Scenario;
import scot.throughline.support.Sql;
import scot.throughline.support.Tables;
import scot.throughline.voice.DeskDoor;
import scot.throughline.voice.SaidAndDone;
import scot.throughline.voice.YouSaidWeDid;

/**
 * Every route, as every role and scope finds it. A page of another role is refused; a record out of sight is as unknown as one that never was, to the
 * byte; and neither changes anything. Who may open what, and what a blank means, is in {@code routes.txt}.
 */
class RoutesByRoleTest {
    private static final Pattern BLANK = Pattern.compile("\\{(\\w+)[^}]*}");
    private static final String FILE = "multipart/form-data; boundary=edge";
    private static final HttpClient CLIENT = HttpClient.newBuilder().followRedirects(HttpClient.Redirect.NEVER).build();
    /** What stands in an address and is of no one person and no one council: keys of the files. */
    private static final Map<String, String> KEYS = Map.ofEntries(entry("rule", "exit"), entry("questionnaire", "exit"),
            entry("key", "exit"), entry("version", "1"), entry("page", "1"), entry("kind", "team"), entry("place", "north"),
            entry("stretch", "2026-27.Q1"), entry("month", "2026-05"), entry("ending", "csv"), entry("domain", "home"), entry("by", "team"),
            entry("topic", "2.1"), entry("paper", "2026-27.Q1"),
            entry("issue", "1"), entry("measure", "home-settled"), entry("year", "2026-27"));

    private static final RouteTable TABLE = RouteTable.read();

    private static RunningService service;
    private static Scenario scenario;
    private static List<Visitor> visitors;
    private static List<Row> rows;

    /** Somebody at a browser. Whoever has not signed in has no role and no cookie. */
    private record Visitor(String who, Optional<Role> role, Optional<Actor> actor, String header, String shows) {
        boolean mayOpen(UriRouteInfo<?, ?> route) {
            var needs = Permission.valueOf(TABLE.of(route).needs());
            return role.filter(each -> each.may(needs)).isPresent();
        }
    }

    /** A record behind a blank, and who has it in sight; where it has no team and no area, its council decides. */
    private record Row(String blank, String id, String council, String team, String area) {
        String means() {
            if (!team.isEmpty()) return "sight";
            return council.startsWith("of nobody") ? "own" : "council";
        }

        boolean seenBy(Actor staff) {
            return staff.council().equals(council) && (team.isEmpty() || staff.sees().holds(team, area));
        }
    }

    @BeforeAll
    static void start() {
        service = RunningService.at("2026-05-11T10:00:00Z");
        scenario = new Scenario(service);
        var north = scenario.worker("north");
        var south = scenario.worker("south");
        visitors = List.of(visitor("worker of the team", north), visitor("worker of another team", south),
                visitor("worker of the area", scenario.workerInArea("town")),
                visitor("worker of another area", scenario.workerInArea("coast")),
                visitor("worker of the council", scenario.workerOfTheCouncil()), visitor("lead of the team", scenario.teamLead("north")),
                visitor("lead of another team", scenario.teamLead("south")),
                visitor("lead of another area", scenario.leadOfTheArea("coast")),
                visitor("leader", scenario.leader()),
                visitor("administrator", scenario.administrator()), visitor("moderator", scenario.moderator()),
                visitor("safeguarding reader", scenario.safeguardingReader()),
                new Visitor("nobody", Optional.empty(), Optional.empty(), "Cookie", "none="),
                new Visitor("machine", Optional.of(Role.MACHINE), Optional.empty(), "Authorization", "Bearer " + secret()));
        var inNorth = scenario.person(north, "cpo-supervision");
        var inSouth = scenario.person(south, "cpo-supervision");
        Sql.change(service, "UPDATE contact.journey SET area = 'coast' WHERE id = UNHEX('%s')", inSouth);
        var text = textOf(inNorth, north);
        var elsewhere = textOf(inSouth, south);
        Sql.change(service, "UPDATE contact.text SET council = 'elsewhere' WHERE id = UNHEX('%s')", elsewhere);
        var stranger = scenario.leader().staff();
        Sql.change(service, "UPDATE contact.staff SET council = 'elsewhere' WHERE id = UNHEX('%s')", stranger);
        var far = scenario.worker("north").staff();
        Sql.change(service, "UPDATE contact.staff SET council = 'elsewhere' WHERE id = UNHEX('%s')", far);
        var machine = machine();
        var theirs = machine();
        Sql.change(service, "UPDATE contact.machine SET council = 'elsewhere' WHERE id = UNHEX('%s')", theirs);
        rows = List.of(new Row("journey", inNorth.toString(), "anytown", "north", "town"),
                new Row("journey", inSouth.toString(), "anytown", "south", "coast"),
                new Row("request", requestOf(inNorth), "anytown", "north", "town"),
                new Row("request", requestOf(inSouth), "anytown", "south", "coast"), new Row("text", text, "anytown", "", ""),
                new Row("text", elsewhere, "elsewhere", "", ""), new Row("member", north.staff().toString(), "anytown", "", ""),
                new Row("member", stranger.toString(), "elsewhere", "", ""),
                new Row("colleague", north.staff().toString(), "anytown", "north", Scope.ANY),
                new Row("colleague", south.staff().toString(), "anytown", "south", Scope.ANY),
                new Row("colleague", far.toString(), "elsewhere", "north", Scope.ANY),
                new Row("machine", machine, "anytown", "", ""), new Row("machine", theirs, "elsewhere", "", ""),
                new Row("comment", comment("anytown"), "anytown", "", ""), new Row("comment", comment("elsewhere"), "elsewhere", "", ""),
                new Row("quote", quoteOf("elsewhere"), "elsewhere", "", ""),
                new Row("change", change("anytown"), "anytown", "", ""), new Row("change", change("elsewhere"), "elsewhere", "", ""),
                new Row("list", listOf(scenario.worker("north")), "of nobody but who uploaded it", "", ""));
    }

    @AfterAll
    static void stop() {
        service.close();
    }

    @Test
    @Tag("slow")
    void what_is_not_theirs_is_refused_or_unknown_and_stays_as_it_is() throws Exception {
        var before = Tables.of(service).content();
        var unknown = 0;
        for (var route : routes()) {
            for (var visitor : visitors) {
                if (!visitor.mayOpen(route)) {
                    for (var path : paths(route)) refused(visitor, send(route, path, visitor), path);
                    continue;
                }
                for (var row : rowsOf(route)) {
                    if (row.seenBy(visitor.actor().orElseThrow())) continue;
                    var nobodys = Id.random().toString();
                    var never = send(route, path(route, nobodys), visitor);
                    assertTrue(Set.of(303, 404).contains(never.statusCode()), visitor.who + " at " + RouteTable.name(route));
                    assertEquals(reply(never, nobodys), reply(send(route, path(route, row.id), visitor), row.id),
                            visitor.who + " at " + RouteTable.name(route));
                    unknown++;
                }
            }
        }
        assertTrue(unknown > 40, "looked for " + unknown + " records out of sight");
        Sql.change(service, "DELETE FROM contact.audit WHERE action = 'REFUSED'");
        assertTrue(before.equals(Tables.of(service).content()), "a table was changed by what was refused");
    }

    @Test
    @Tag("slow")
    void what_is_theirs_opens() throws Exception {
        for (var route : routes().stream().filter(each -> each.getHttpMethodName().equals("GET")).toList())
            for (var visitor : visitors.stream().filter(each -> each.mayOpen(route)).toList())
                for (var row : rowsOf(route).stream().filter(each -> each.seenBy(visitor.actor().orElseThrow())).toList())
                    assertTrue(Set.of(200, 303).contains(send(route, path(route, row.id), visitor).statusCode()),
                            visitor.who + " at " + RouteTable.name(route));
    }

    @Test
    void what_the_table_says_of_a_blank_is_what_is_tried() {
        for (var route : routes()) TABLE.of(route).blanks().forEach((blank, means) -> {
            var tried = rows.stream().filter(row -> row.blank.equals(blank)).map(Row::means).collect(Collectors.toSet());
            assertEquals(KEYS.containsKey(blank) ? Set.of("key") : tried, Set.of(means), blank + " of " + RouteTable.name(route));
        });
    }

    /** Whoever is not signed in and sends a form gets it back; else they are led to where they can be. */
    private static void refused(Visitor visitor, HttpResponse<String> answer, String path) {
        var keeps = answer.request().method().equals("POST") && !takesFile(path);
        var expected = path.startsWith("/api/") && visitor.actor().isEmpty()
                ? "401"
                : visitor.actor().isPresent() || keeps
                        ? "403"
                        : "303 /staff/sign-in";
        var found = answer.statusCode() + answer.headers().firstValue("Location").map(" "::concat).orElse("");
        assertEquals(expected, found, visitor.who + " at " + path);
    }

    /** All but the id that was asked for. */
    private static String reply(HttpResponse<String> answer, String id) {
        var reply = answer.statusCode() + answer.headers().firstValue("Location").map(" "::concat).orElse("") + "\n" + answer.body();
        return reply.replace(id, "{id}");
    }

    private static Visitor visitor(String who, Actor staff) {
        return new Visitor(who, Optional.of(staff.role()), Optional.of(staff), "Cookie", scenario.signedIn(staff));
    }

    /** Asks somebody, who asks to be called back. */
    private static String textOf(Id journey, Actor worker) {
        scenario.invited(journey, "exit", worker).starts().posts("/call-back", "time=morning");
        var texts = "FROM contact.text t JOIN contact.invitation i ON i.id = t.invitation_id WHERE i.journey_id = UNHEX('%s')";
        Sql.change(service, "UPDATE contact.text SET state = 'HELD' WHERE id IN (SELECT t.id " + texts + ")", journey);
        return Sql.column(service, "SELECT LOWER(HEX(t.id)) " + texts, journey).getFirst();
    }

    private static String secret() {
        var page = new Phone(service.url(), "").withCookie(scenario.signedIn(scenario.administrator())).postsAsStaff("/machines",
                "name=Of+the+matrix").page();
        return Pattern.compile("[0-9A-Z]{26}").matcher(page).results().findFirst().orElseThrow().group();
    }

    private static String machine() {
        var name = Id.random().toString();
        new Phone(service.url(), "").withCookie(scenario.signedIn(scenario.administrator())).postsAsStaff("/machines", "name=" + name);
        return Sql.column(service, "SELECT LOWER(HEX(id)) FROM contact.machine WHERE name = '%s'", name).getFirst();
    }

    private static String comment(String council) {
        var words = List.of("Somebody should look into this, for a child may be hurt.");
        service.bean(DeskDoor.class).take(council, Quarter.of(Scotland.dayOf(service.now())).half(), words, Scotland.dayOf(service.now()));
        return Sql.column(service, "SELECT LOWER(HEX(id)) FROM desk.comment WHERE council = '%s'", council).getFirst();
    }

    private static String quoteOf(String council) {
        var id = Id.random().toString();
        Sql.change(service, "INSERT INTO desk.quote (id, council, said_in, theme, words, proposed_by, waits_until)"
                + " SELECT UNHEX('%s'), council, '2026-27', '', words, id, opened_on FROM desk.comment WHERE council = '%s'", id, council);
        return id;
    }

    private static String change(String council) {
        var id = Id.random();
        service.bean(YouSaidWeDid.class)
                .add(new SaidAndDone(id, "Said", "Done", Scotland.dayOf(service.now()), null, "", List.of(), "Owner",
                        false), Signatory.commandLine(council), service.now());
        Sql.change(service, "UPDATE report.said_and_done SET council = '%s' WHERE id = UNHEX('%s')", council, id);
        return id.toString();
    }

    private static String listOf(Actor worker) {
        new Phone(service.url(), "").withCookie(scenario.signedIn(worker)).uploads("/lists/of/endings", "list",
                "Case reference,End date,How it ended\nA-1,2026-05-01,Completed\n".getBytes(StandardCharsets.UTF_8));
        return Sql.column(service, "SELECT LOWER(HEX(id)) FROM contact.list").getFirst();
    }

    private static String requestOf(Id journey) {
        return Sql.column(service, "SELECT LOWER(HEX(id)) FROM contact.help_request WHERE journey_id = UNHEX('%s')", journey).getFirst();
    }

    private static List<UriRouteInfo<?, ?>> routes() {
        return RouteTable.routes(service).stream().filter(route -> !TABLE.of(route).isOpen())
                .filter(route -> !RouteTable.name(route).equals("POST /staff/sign-out")).toList();
    }

    private static List<Row> rowsOf(UriRouteInfo<?, ?> route) {
        return rows.stream().filter(row -> RouteTable.blanks(route).contains(row.blank)).toList();
    }

    private static List<String> paths(UriRouteInfo<?, ?> route) {
        var records = rowsOf(route);
        return records.isEmpty() ? List.of(path(route, "")) : records.stream().map(row -> path(route, row.id)).toList();
    }

    private static String path(UriRouteInfo<?, ?> route, String id) {
        return BLANK.matcher(route.getUriMatchTemplate().toPathString())
                .replaceAll(blank -> KEYS.getOrDefault(blank.group(1), id));
    }

    private static boolean takesFile(String path) {
        return path.startsWith("/lists/of/") || path.equals("/indicators/enter/file");
    }

    private static HttpResponse<String> send(UriRouteInfo<?, ?> route, String path, Visitor visitor)
            throws IOException, InterruptedException {
        var type = path.startsWith("/api/") ? "application/json" : takesFile(path) ? FILE : "application/x-www-form-urlencoded";
        var body = !route.getHttpMethodName().equals("POST")
                ? ""
                : type.equals(FILE) ? "--edge--\r\n" : type.contains("json") ? "{}" : "to=stay";
        return CLIENT.send(HttpRequest.newBuilder(service.url().resolve(path)).header("Accept", "text/html,*/*;q=0.8")
                .header(visitor.header, visitor.shows).header("Sec-Fetch-Site", "same-origin")
                .header("Content-Type", type)
                .method(route.getHttpMethodName(), BodyPublishers.ofString(body)).build(), BodyHandlers.ofString());
    }
}
