package scot.throughline.api;

import jakarta.inject.Singleton;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import scot.throughline.background.AgeBand;
import scot.throughline.people.Column;
import scot.throughline.people.EndReason;
import scot.throughline.people.Problem;
import scot.throughline.people.TakesRows;
import scot.throughline.people.Texting;
import scot.throughline.settings.Settings;
import scot.throughline.web.ApiFault;

/** The description of the API for other people's tools, drawn from the same lists of fields and codes that requests are read by. */
@Singleton
class OpenApi {
    private final List<TakesRows> takes;
    private final Settings settings;

    OpenApi(List<TakesRows> takes, Settings settings) {
        this.takes = takes;
        this.settings = settings;
    }

    Map<String, Object> document() {
        var paths = new LinkedHashMap<String, Object>();
        for (var kind : JourneysApi.KINDS) {
            var taker = takes.stream().filter(each -> each.key().equals(kind)).findFirst().orElseThrow();
            paths.put("/" + kind, Map.of("post", tell(taker)));
        }
        paths.put("/refusals", Map.of("get", operation("What was refused this machine, and why, for 30 days or until it is told better",
                array(object(Map.of("kind", text("journeys or endings"), Column.REFERENCE.key(), text("the row's case reference"), "field",
                        text("which field"), "code", codes(), "refusedOn", text("a date")))))));
        paths.putAll(figures());
        return ordered("openapi", "3.1.0", "info", ordered("title", "Throughline", "version", "1", "description",
                "Journeys and their ends, told by a case-management system: telling the same again changes nothing. And figures, as they were published."),
                "servers",
                List.of(Map.of("url", settings.address(JourneysApi.PATH))), "paths", paths, "components",
                Map.of("securitySchemes", Map.of("secret", Map.of("type", "http", "scheme", "bearer"))), "security",
                List.of(Map.of("secret", List.of())));
    }

    private static Map<String, Object> tell(TakesRows taker) {
        var fields = new LinkedHashMap<String, Object>();
        taker.columns().forEach(column -> fields.put(column.key(), text(about(column))));
        var row = new LinkedHashMap<>(object(fields));
        row.put("required", taker.needed().stream().map(Column::key).toList());
        row.put("additionalProperties", false);
        var rows = new LinkedHashMap<>(array(row));
        rows.put("maxItems", Telling.MOST_ROWS);
        var problem = object(Map.of("field", text("which field"), "code", codes(), "reason", text("why"), "fix", text("what to do")));
        var refused = object(Map.of("row", Map.of("type", "integer", "description", "counted from 0"), "problems", array(problem)));
        var count = Map.<String, Object>of("type", "integer");
        var operation = new LinkedHashMap<>(operation("Tells of " + taker.key(),
                object(ordered("new", count, "changed", count, "same", count, "refused", array(refused)))));
        operation.put("parameters", List
                .of(Map.of("name", "Idempotency-Key", "in", "header", "required", true, "schema", text("another for another request"))));
        operation.put("requestBody", Map.of("required", true, "content",
                Map.of("application/json", Map.of("schema", object(Map.of(taker.key(), rows))))));
        return operation;
    }

    private static Map<String, Object> figures() {
        var one = operation("Figures as they were published: rounded, coded, or withheld in a word",
                object(Map.of("figures", array(figure()))));
        one.put("parameters",
                List.of(filter("measure", text("a measure's key")), filter("period", text("such as 2026-27, 2026-27.H1, 2026-27.Q2")),
                        filter("kind", Map.of("type", "string", "enum", OpenFigure.KINDS))));
        return ordered("/figures", Map.of("get", one), "/measures",
                Map.of("get",
                        operation("What each measure counts, of whom, and since when",
                                object(Map.of("measures", array(object(Map.of())))))),
                "/measures/{measure}", Map.of("get", ordered("summary", "What one measure counts", "parameters",
                        List.of(Map.of("name", "measure", "in", "path", "required", true, "schema", text("its key"))), "responses",
                        operation("", object(Map.of())).getOrDefault("responses", Map.of()))));
    }

    private static Map<String, Object> figure() {
        var number = Map.<String, Object>of("type", "number");
        return object(ordered("measure", text("its key"), "name", text("its name"), "base", text("of whom"), "side",
                Map.of("type", "string", "enum", List.of("end", "start")), "kind", Map.of("type", "string", "enum", OpenFigure.KINDS),
                "label",
                text("the team, area or journey type; several joined by a plus; none for everyone"), "labelName", text("what it is called"),
                "period", text("the last period it covers"), "firstDay", text("a date"), "lastDay", text("a date"), "shown",
                Map.of("type", "string", "enum", OpenFigure.SHOWN), "words", text("how it is said"), "value", number, "answers",
                ordered("type", "integer", "description", "to the nearest 5"), "interval", array(number), "publishedOn", text("a date"),
                "definition", text("where it is said what the measure counts")));
    }

    private static Map<String, Object> filter(String name, Map<String, Object> schema) {
        return Map.of("name", name, "in", "query", "required", false, "schema", schema);
    }

    private static Map<String, Object> operation(String summary, Map<String, Object> answer) {
        var faults = Arrays.stream(ApiFault.values()).map(ApiFault::code).toList();
        var problem = object(
                Map.of("title", text("in words"), "status", Map.of("type", "integer"), "code", Map.of("type", "string", "enum", faults)));
        return ordered("summary", summary, "responses",
                ordered("200", Map.of("description", "Taken row by row", "content", Map.of("application/json", Map.of("schema", answer))),
                        "default", Map.of("description", "Nothing was taken", "content",
                                Map.of("application/problem+json", Map.of("schema", problem)))));
    }

    private static Map<String, Object> codes() {
        return Map.of("type", "string", "enum", Arrays.stream(Problem.Code.values()).map(Problem.Code::key).toList());
    }

    private static String about(Column column) {
        return switch (column) {
            case REFERENCE -> "your own reference of the journey; 40 letters, digits, dashes and slashes at most";
            case MOBILE -> "a UK mobile number";
            case TEXTS ->
                "one of: " + Arrays.stream(Texting.values()).map(Texting::inLists).collect(Collectors.joining(", ")) + ", No phone";
            case SHARED -> "whether others use the phone: yes or no";
            case REASON -> "one of: " + Arrays.stream(EndReason.values()).map(EndReason::name).collect(Collectors.joining(", "));
            case JOURNEY_TYPE, AREA, TEAM -> "a key or a name as the council has it";
            case CASEHOLDER -> "the e-mail address of a worker's account";
            case STARTED, EXPECTED_END, ENDED -> "a date, like 2026-11-23";
            case LANGUAGE -> "a language's tag or name";
            case NAME -> "optional; kept encrypted";
            case SEX -> "optional: Woman, Man or Another";
            case AGE_BAND -> "optional, one of: " + Arrays.stream(AgeBand.values()).map(AgeBand::words).collect(Collectors.joining(", "));
            case DATE_OF_BIRTH -> "optional, in place of an age band: a date, like 1996-11-23, of which only the band is kept";
            case DEPRIVATION_FIFTH -> "optional: 1 for a place in the most deprived fifth of Scotland, to 5";
            case ASK -> "a touchpoint's key";
        };
    }

    private static Map<String, Object> text(String about) {
        return ordered("type", "string", "description", about);
    }

    private static Map<String, Object> object(Map<String, Object> fields) {
        return ordered("type", "object", "properties", fields);
    }

    private static Map<String, Object> array(Map<String, Object> items) {
        return ordered("type", "array", "items", items);
    }

    /** Names and values by turns, in the order they are written. */
    private static Map<String, Object> ordered(Object... pairs) {
        var map = new LinkedHashMap<String, Object>();
        for (var i = 0; i < pairs.length; i += 2) map.put((String) pairs[i], pairs[i + 1]);
        return map;
    }
}
