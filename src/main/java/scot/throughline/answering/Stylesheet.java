package scot.throughline.answering;

import java.util.Arrays;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * The public pages' one stylesheet with the council's colour in it, as it stands inside every page, and the hash that lets a browser use it.
 *
 * @param css without comments and needless spaces
 * @param hash as a Content-Security-Policy names it: {@code sha256-…}
 */
record Stylesheet(String css, String hash) {
    private static final Pattern COLOUR = Pattern.compile("#[0-9a-fA-F]{6}");
    /** A rule, or rules together under a condition. */
    private static final Pattern PART = Pattern.compile("(@[^{}]+)\\{((?:[^{}]+\\{[^{}]*})*)}|([^{}@]+)\\{[^{}]*}");
    private static final Pattern CLASS = Pattern.compile("\\.([a-z][a-z_-]*)");
    private static final Pattern WORD = Pattern.compile("[a-z][a-z_-]*");

    /** Reads the stylesheet for a council whose colour is written {@code #rrggbb}. */
    static Stylesheet in(String colour) {
        if (!COLOUR.matcher(colour).matches()) throw new IllegalArgumentException("A colour is written #rrggbb, not '" + colour + "'");
        var css = ":root{--council:" + colour + ";--on-council:" + readableOn(colour) + "}"
                + smaller(Inlined.withoutComments(Inlined.file("public.css")));
        return new Stylesheet(css, Inlined.hash("public.css", css));
    }

    /** Only the rules a page can use, by the classes that stand in its template and in the layout: every byte is somebody's data. */
    Stylesheet usedBy(String view) {
        var templates = Inlined.file("layout.html") + Inlined.file(view.substring(view.indexOf('/') + 1) + ".html");
        var words = WORD.matcher(templates).results().map(MatchResult::group).collect(Collectors.toSet());
        var used = used(css, words);
        return new Stylesheet(used, Inlined.hash("public.css", used));
    }

    private static String used(String css, Set<String> words) {
        return PART.matcher(css).results().map(part -> {
            if (part.group(1) == null) return isUsed(part.group(3), words) ? part.group() : "";
            var inside = used(part.group(2), words);
            return inside.isEmpty() ? "" : part.group(1) + "{" + inside + "}";
        }).collect(Collectors.joining());
    }

    private static boolean isUsed(String selectors, Set<String> words) {
        return Arrays.stream(selectors.split(","))
                .anyMatch(selector -> CLASS.matcher(selector).results().allMatch(found -> words.contains(found.group(1))));
    }

    private static String smaller(String css) {
        return css.replaceAll(" ?([{};,]) ?", "$1").replace(": ", ":")
                .replace(";}", "}");
    }

    /** Black or white, whichever stands out more: one of the two always reaches 4.5 to 1. */
    private static String readableOn(String colour) {
        var light = 0.2126 * channel(colour, 1) + 0.7152 * channel(colour, 3) + 0.0722 * channel(colour, 5);
        return 1.05 / (light + 0.05) >= (light + 0.05) / 0.05 ? "#ffffff" : "#000000";
    }

    /** One channel of a colour as WCAG reckons light. */
    private static double channel(String colour, int at) {
        var part = Integer.parseInt(colour.substring(at, at + 2), 16) / 255.0;
        return part <= 0.04045 ? part / 12.92 : Math.pow((part + 0.055) / 1.055, 2.4);
    }
}
