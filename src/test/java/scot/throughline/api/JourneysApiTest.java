package scot.throughline.api;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import scot.throughline.command.RunningService;
import scot.throughline.database.Id;
import scot.throughline.people.Column;
import scot.throughline.people.TakesRows;
import scot.throughline.staff.Actor;
import scot.throughline.support.Scenario;
import scot.throughline.support.Sql;
import scot.throughline.support.Tables;

/** What a case-management system may say, and hears back. */
class JourneysApiTest {
    private static final HttpClient CLIENT = HttpClient.newHttpClient();
    private static final ObjectMapper JSON = new ObjectMapper();

    private static RunningService service;
    private static Actor administrator;
    private static String email;
    private static String secret;
    private static int references;

    @BeforeAll
    static void start() {
        service = RunningService.at("2026-05-11T10:00:00Z");
        var scenario = new Scenario(service);
        var worker = scenario.worker("north");
        administrator = scenario.administrator();
        email = Sql.column(service, "SELECT email FROM contact.staff WHERE id = UNHEX('%s')", worker.staff()).getFirst();
        secret = secret(EnumSet.allOf(MachineScope.class));
    }

    @AfterAll
    static void stop() {
        service.close();
    }

    @Test
    void a_journey_is_told_and_told_again_and_ends() throws Exception {
        var journey = journey(++references);
        assertEquals("1 0 0 []", summary(post("/journeys", "a-1", body("journeys", journey))));
        assertEquals("0 0 1 []", summary(post("/journeys", "a-2", body("journeys", journey))));
        assertEquals("0 1 0 []", summary(post("/journeys", "a-3", body("journeys", journey.replace("2027-05-04", "2027-06-04")))));
        var told = journey.replace("}", ",\"sex\":\"Man\",\"dateOfBirth\":\"1991-03-17\",\"deprivationFifth\":\"1\"}").replace("2027-05-04",
                "2027-06-04");
        assertEquals("0 1 0 []", summary(post("/journeys", "a-3b", body("journeys", told))));
        assertEquals(1, Sql.count(service, "contact.person WHERE sex = 'MAN' AND age_band = 'FROM_31' AND fifth = 'FIRST'"));
        var ending = "{\"reference\":\"API-%d\",\"ended\":\"2026-05-10\",\"reason\":\"COMPLETED\"}".formatted(references);
        assertEquals("1 0 0 []", summary(post("/endings", "a-4", body("endings", ending))));
        assertEquals("0 0 1 []", summary(post("/endings", "a-5", body("endings", ending))));
    }

    @Test
    void a_key_counts_once_and_names_one_request_only() throws Exception {
        var request = body("journeys", journey(++references));
        var first = post("/journeys", "once", request);
        var before = Tables.of(service).content();
        assertEquals(first.body(), post("/journeys", "once", request).body());
        assertEquals(before, Tables.of(service).content());
        assertProblem(422, "key-reused", post("/journeys", "once", body("journeys", journey(++references))));
        assertProblem(400, "key-missing", send("POST", "/journeys", request, "Authorization", "Bearer " + secret));
    }

    @Test
    void what_is_refused_has_a_code_and_can_be_asked_for_until_it_is_told_better() throws Exception {
        var right = journey(++references);
        var wrong = right.replace("07700", "0131").replace("\"town\"", "\"moon\"");
        var refused = JSON.readTree(post("/journeys", "r-1", body("journeys", journey(++references), wrong)).body()).get("refused");
        assertEquals("1 [area unknown-area, mobile not-a-mobile]", refused.get(0).get("row") + " " + codes(refused.get(0).get("problems")));

        var reference = "API-" + (references - 1);
        assertEquals(List.of("area unknown-area", "mobile not-a-mobile"), refusalsOf(reference));
        assertEquals("1 0 0 []", summary(post("/journeys", "r-2", body("journeys", right))));
        assertEquals(List.of(), refusalsOf(reference));
        assertEquals(Set.of(), Tables.of(service).columnsThatSay(reference), "kept locked");
    }

    @Test
    void nothing_is_said_to_whom_it_is_not_for() throws Exception {
        var request = body("journeys", journey(++references));
        assertProblem(401, "not-signed-in", send("POST", "/journeys", request, "Idempotency-Key", "n-1"));
        assertProblem(401, "not-signed-in", send("GET", "/refusals", "", "Authorization", "Bearer " + "0".repeat(26)));
        var other = secret(Set.of(MachineScope.REFUSALS));
        assertProblem(403, "not-allowed", send("POST", "/journeys", request, "Idempotency-Key", "n-2", "Authorization", "Bearer " + other));
        assertProblem(403, "not-allowed", send("GET", "/refusals", "", "Authorization", "Bearer " + secret(Set.of(MachineScope.JOURNEYS))));
        assertEquals(List.of(), JSON.convertValue(
                JSON.readTree(send("GET", "/refusals", "", "Authorization", "Bearer " + other).body()).get("refusals"), List.class));
    }

    @Test
    void a_secret_is_rotated_without_a_gap_and_withdrawn_at_once() throws Exception {
        var machines = service.bean(Machines.class);
        var first = secret(EnumSet.allOf(MachineScope.class));
        var machine = Id.parse(Sql.column(service, "SELECT LOWER(HEX(id)) FROM contact.machine ORDER BY name DESC").getFirst())
                .orElseThrow();
        var second = machines.rotate(machine, administrator, service.now()).orElseThrow().letters();
        assertEquals("200 200", status(first) + " " + status(second));
        service.moveTo(service.now().plus(Duration.ofDays(1)));
        assertEquals("401 200", status(first) + " " + status(second));
        machines.withdraw(machine, administrator, service.now());
        assertEquals("401 401", status(first) + " " + status(second));
        assertTrue(machines.rotate(machine, administrator, service.now()).isEmpty());
        assertEquals(Set.of(), Tables.of(service).columnsThatSay(second));
    }

    @Test
    void a_request_that_is_not_one_is_a_problem_and_never_a_page() throws Exception {
        assertProblem(400, "not-json", post("/journeys", "p-1", "{"));
        assertProblem(400, "not-json", post("/journeys", "p-2", "{\"journeys\":{}}"));
        assertProblem(400, "not-json", post("/journeys", "p-3", "{\"journeys\":[{\"reference\":[1]}]}"));
        assertProblem(422, "unknown-field", post("/journeys", "p-4", "{\"journeys\":[{\"surname\":\"Bell\"}]}"));
        assertProblem(422, "too-many-rows", post("/journeys", "p-5", body("journeys", "{},".repeat(200) + "{}")));
        assertProblem(413, "too-much", post("/journeys", "p-6", body("journeys", "{\"name\":\"" + "x".repeat(70_000) + "\"}")));
        assertProblem(404, "not-found", send("GET", "/nothing", "", "Authorization", "Bearer " + secret));
    }

    @Test
    void its_description_names_every_field_and_code() throws Exception {
        var description = JSON.readTree(send("GET", "/openapi.json", "").body());
        assertEquals("3.1.0", description.get("openapi").asText());
        for (var taker : List.of("journeys", "endings")) {
            var schema = description
                    .at("/paths/~1" + taker + "/post/requestBody/content/application~1json/schema/properties/" + taker + "/items");
            var named = new ArrayList<String>();
            schema.get("properties").fieldNames().forEachRemaining(named::add);
            assertEquals(columns(taker), named);
        }
        assertTrue(description.toString().contains("not-a-mobile") && description.toString().contains("key-reused"));
    }

    private static List<String> columns(String key) {
        return service.bean(io.micronaut.context.ApplicationContext.class).getBeansOfType(TakesRows.class).stream()
                .filter(taker -> taker.key().equals(key)).findFirst().orElseThrow().columns().stream().map(Column::key).toList();
    }

    private static String journey(int number) {
        return """
                {"reference":"API-%d","mobile":"07700 900%03d","texts":"OK","shared":false,"journeyType":"cpo-both","area":"town",\
                "caseholder":"%s","started":"2026-05-04","expectedEnd":"2027-05-04"}""".formatted(number, number, email);
    }

    private static String body(String kind, String... rows) {
        return "{\"%s\":[%s]}".formatted(kind, String.join(",", rows));
    }

    private static String secret(Set<MachineScope> scopes) {
        return service.bean(Machines.class).add("Casebook " + System.nanoTime(), scopes, administrator, service.now()).letters();
    }

    private static String summary(HttpResponse<String> answer) throws IOException {
        assertEquals(200, answer.statusCode(), answer.body());
        var json = JSON.readTree(answer.body());
        return json.get("new") + " " + json.get("changed") + " " + json.get("same") + " " + json.get("refused");
    }

    private static List<String> codes(JsonNode problems) {
        var codes = new ArrayList<String>();
        problems.forEach(each -> codes.add(each.get("field").asText() + " " + each.get("code").asText()));
        return codes.stream().sorted().toList();
    }

    private static List<String> refusalsOf(String reference) throws Exception {
        var found = new ArrayList<String>();
        JSON.readTree(send("GET", "/refusals", "", "Authorization", "Bearer " + secret).body()).get("refusals").forEach(each -> {
            if (each.get("reference").asText().equals(reference)) found.add(each.get("field").asText() + " " + each.get("code").asText());
        });
        return found.stream().sorted().toList();
    }

    private static int status(String secret) throws Exception {
        return send("GET", "/refusals", "", "Authorization", "Bearer " + secret).statusCode();
    }

    private static void assertProblem(int status, String code, HttpResponse<String> answer) throws IOException {
        assertEquals(status, answer.statusCode(), answer.body());
        assertEquals("application/problem+json", answer.headers().firstValue("Content-Type").orElse("").split(";")[0]);
        assertEquals(code, JSON.readTree(answer.body()).get("code").asText());
        assertFalse(answer.body().contains("Exception"));
    }

    private static HttpResponse<String> post(String path, String key, String body) throws Exception {
        return send("POST", path, body, "Idempotency-Key", key, "Authorization", "Bearer " + secret);
    }

    private static HttpResponse<String> send(String method, String path, String body, String... headers) throws Exception {
        var request = HttpRequest.newBuilder(service.url().resolve("/api/v1" + path)).method(method, BodyPublishers.ofString(body))
                .header("Content-Type", "application/json");
        return CLIENT.send((headers.length == 0 ? request : request.headers(headers)).build(), BodyHandlers.ofString());
    }
}
