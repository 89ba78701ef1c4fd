package scot.throughline.support;

import static java.util.stream.Collectors.toMap;

import io.micronaut.security.annotation.Secured;
import io.micronaut.security.rules.SecurityRule;
import io.micronaut.web.router.Router;
import io.micronaut.web.router.UriRouteInfo;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Pattern;
import scot.throughline.command.RunningService;

/** What {@code routes.txt} says of each route, beside the routes that a running service has. */
public final class RouteTable {
    private static final Path FILE = Path.of("src/test/resources/routes.txt");
    private static final String ANYBODY = "anybody";
    private static final Pattern BLANK = Pattern.compile("\\{(\\w+)[^}]*}");

    private final Map<String, Entry> entries = new TreeMap<>();

    /**
     * What is written of one route.
     *
     * @param blanks what each blank of the address means
     */
    public record Entry(String needs, Map<String, String> blanks) {
        public boolean isOpen() { return needs.equals(ANYBODY); }
    }

    private RouteTable() {}

    public static RouteTable read() {
        var table = new RouteTable();
        try (var lines = Files.lines(FILE)) {
            lines.filter(line -> !line.startsWith("#")).map(line -> List.of(line.split(" +"))).forEach(words -> table.entries
                    .put(words.get(0) + " " + words.get(1), new Entry(words.get(2), words.stream().skip(3).map(each -> each.split("="))
                            .collect(toMap(each -> each[0], each -> each[1])))));
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
        return table;
    }

    public static List<UriRouteInfo<?, ?>> routes(RunningService service) {
        return service.bean(Router.class).uriRoutes().filter(route -> !route.getHttpMethodName().matches("HEAD|OPTIONS")).toList();
    }

    public static String name(UriRouteInfo<?, ?> route) {
        return route.getHttpMethodName() + " " + route.getUriMatchTemplate().toPathString();
    }

    public static List<String> blanks(UriRouteInfo<?, ?> route) {
        return BLANK.matcher(route.getUriMatchTemplate().toPathString()).results().map(blank -> blank.group(1)).toList();
    }

    public Entry of(UriRouteInfo<?, ?> route) {
        var entry = entries.get(name(route));
        if (entry == null) throw new AssertionError(missing(route));
        return entry;
    }

    /** What does not agree, each with what to do about it; none where the table is whole. */
    public List<String> faults(RunningService service) {
        var faults = new ArrayList<String>();
        var gone = new TreeMap<>(entries);
        for (var route : routes(service)) {
            gone.remove(name(route));
            var entry = entries.get(name(route));
            if (entry == null) faults.add(missing(route));
            else if (!entry.needs.equals(asked(route)))
                faults.add(name(route) + " asks for " + asked(route) + "; the table says " + entry.needs);
            else if (!entry.blanks.keySet().equals(Set.copyOf(blanks(route))))
                faults.add("Say in " + FILE + " what each blank of " + name(route) + " means");
        }
        gone.keySet().forEach(name -> faults.add("Take " + name + " out of " + FILE + ": there is no such route"));
        return faults;
    }

    private static String missing(UriRouteInfo<?, ?> route) {
        return "Add a line to " + FILE + " that says who may open " + name(route) + " and what its blanks mean";
    }

    /** The permission on the route. One that says nothing opens for nobody, but for the framework's own sign of life. */
    private static String asked(UriRouteInfo<?, ?> route) {
        var allowed = Arrays.asList(route.getAnnotationMetadata().stringValues(Secured.class));
        var health = allowed.isEmpty() && route.getUriMatchTemplate().toPathString().startsWith("/health");
        return health || allowed.contains(SecurityRule.IS_ANONYMOUS) ? ANYBODY : String.join(",", allowed);
    }
}
