package scot.throughline.web;

import io.micronaut.http.HttpRequest;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What the layout prints around every page.
 *
 * @param viewer the name of whoever is signed in
 */
record Site(String council, String stylesheet, String plainStylesheet, boolean madeUp, @Nullable String viewer, List<Link> links) {
    /** One entry of the navigation, marked where it is the part of the site being looked at. */
    record Link(String label, String path, boolean current) {}

    static List<Link> links(Viewer viewer, List<Waiting> waiting, HttpRequest<?> request) {
        return viewer.places().stream()
                .map(place -> new Link(label(place, waiting), place.path(), within(place.path(), request.getPath()))).toList();
    }

    private static String label(Viewer.Place place, List<Waiting> waiting) {
        var many = waiting.stream().filter(each -> each.path().equals(place.path())).mapToInt(Waiting::many).sum();
        return many == 0 ? place.label() : place.label() + " (" + many + ")";
    }

    private static boolean within(String part, String path) {
        return path.equals(part) || path.startsWith(part + "/");
    }
}
