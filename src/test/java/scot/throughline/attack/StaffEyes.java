package scot.throughline.attack;

import io.micronaut.security.annotation.Secured;
import io.micronaut.web.router.Router;
import io.micronaut.web.router.UriRouteInfo;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import scot.throughline.command.RunningService;
import scot.throughline.staff.Actor;
import scot.throughline.staff.Permission;
import scot.throughline.support.Phone;
import scot.throughline.support.Scenario;

/** One member of staff who looks at everything they may. Pages are found in the routing, so that one nobody has written yet is looked at too. */
final class StaffEyes {
    private static final Pattern LINK = Pattern.compile("/[0-9A-Z]{26}");
    private static final Pattern BLANK = Pattern.compile("\\{([a-z]+)[^}]*}");

    private final Phone browser;
    private final List<String> routes;

    private StaffEyes(Phone browser, List<String> routes) {
        this.browser = browser;
        this.routes = routes;
    }

    /** Signed in anew, because a session ends after half an hour. */
    static StaffEyes of(Actor staff, RunningService service, Scenario scenario) {
        var routes = service.bean(Router.class).uriRoutes()
                .filter(route -> route.getHttpMethodName().equals("GET") && mayOpen(staff, route) && !isRecord(route))
                .map(route -> route.getUriMatchTemplate().toPathString()).toList();
        return new StaffEyes(new Phone(service.url(), "").signsIn(scenario.signInLink(staff)), routes);
    }

    /** Pages about one person: those with this blank in their address. */
    List<String> pagesWith(String blank) {
        return routes.stream().filter(route -> blanks(route).contains(blank)).toList();
    }

    /** Pages about everybody: those at one address. */
    List<String> pagesOfEverybody() {
        return routes.stream().filter(route -> blanks(route).isEmpty()).toList();
    }

    /** What is at each address these routes make, by address: where it led, its status, its headers, every byte. */
    SortedMap<String, String> sees(List<String> routes, Map<String, List<String>> given) {
        var seen = new TreeMap<String, String>();
        routes.stream().flatMap(route -> filledIn(route, given)).forEach(address -> seen.put(address, reply(browser.gets(address))));
        return seen;
    }

    SortedMap<String, String> seesAll(Map<String, List<String>> given) {
        return sees(routes, given);
    }

    /** Does something, and what came of it. */
    String does(String address, String form) {
        return reply(browser.postsAsStaff(address, form));
    }

    /**
     * All that a browser gets of a reply but the hour, and the length of what is compared anyway. Where it is sent on to a link, that it is: whoever opens
     * one could look behind it, which is promised to nobody (decision 0010).
     */
    private static String reply(Phone browser) {
        if (LINK.matcher(browser.path()).matches()) return "a link";
        var headers = new TreeMap<>(browser.last().headers().map());
        headers.remove("date");
        headers.remove("content-length");
        return browser.path() + " " + browser.status() + "\n" + headers + "\n" + browser.page();
    }

    /** The record of what staff did changes with every look, for it says who looked; RecordTest tries what it says of those who answer. */
    private static boolean isRecord(UriRouteInfo<?, ?> route) {
        return List.of(route.getAnnotationMetadata().stringValues(Secured.class)).contains(Permission.MAY_READ_RECORD);
    }

    private static boolean mayOpen(Actor staff, UriRouteInfo<?, ?> route) {
        return Arrays.stream(route.getAnnotationMetadata().stringValues(Secured.class))
                .anyMatch(staff.role().words()::contains);
    }

    private static List<String> blanks(String route) {
        return BLANK.matcher(route).results().map(blank -> blank.group(1)).toList();
    }

    private static Stream<String> filledIn(String route, Map<String, List<String>> given) {
        var blank = BLANK.matcher(route);
        if (!blank.find()) return Stream.of(route);
        var values = given.get(blank.group(1));
        if (values == null) throw new AssertionError("Say what {" + blank.group(1) + "} may be, so that " + route + " is looked at too");
        return values.stream().flatMap(value -> filledIn(route.substring(0, blank.start()) + value + route.substring(blank.end()), given));
    }
}
