package scot.throughline.answering;

import java.util.Arrays;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The public pages' one stylesheet with the council's colour in it, as it stands inside every page, and the hash that lets a browser use it.
 *
 * @param css without comments and needless spaces
 * @param hash as a Content-Security-Policy names it: {@code sha256-…}
 */
record Stylesheet(String css, String hash) {
    private static final Pattern COLOUR = Pattern.compile("#[0-9a-fA-F]{6}");
    /** A rule, or rules together under a condition. */
    private static final Pattern PART = Pattern.compile("(@[^{}]+)\\{((?:[^{}]+\\{[^{}]*})*)}|([^{}@]+)\\{([^{}]*)}");
    private static final Pattern PROPERTY = Pattern.compile("(?<=[({;])--(?!(?:on-)?council\\b)[a-z-]+");
    private static final Pattern CLASS = Pattern.compile("\\.([a-z][a-z_-]*)");
    private static final Pattern ELEMENT = Pattern.compile("(?<![.:\\w(-])[a-z][a-z0-9]*");
    /** The layout among them. */
    private static final Pattern PARTS = Pattern.compile("answering/([a-z-]+) ::");
    private static final Pattern TAG = Pattern.compile("<[a-z][a-z0-9]*");
    private static final Pattern WORD = Pattern.compile("[a-z][a-z_-]*");

    /** Reads the stylesheet for a council whose colour is written {@code #rrggbb}. */
    static Stylesheet in(String colour) {
        if (!COLOUR.matcher(colour).matches()) throw new IllegalArgumentException("A colour is written #rrggbb, not '" + colour + "'");
        var css = ":root{--council:" + colour + ";--on-council:" + readableOn(colour) + "}"
                + smaller(Inlined.withoutComments(Inlined.file("public.css")));
        return new Stylesheet(css, Inlined.hash("public.css", css));
    }

    /** Only the rules a page can use, by the elements and classes of its template and of the layout: every byte is somebody's data. */
    Stylesheet usedBy(String view) {
        var template = Inlined.file(view.substring(view.indexOf('/') + 1) + ".html");
        var templates = template + PARTS.matcher(template).results().map(part -> Inlined.file(part.group(1) + ".html")).distinct()
                .collect(Collectors.joining());
        var known = Stream.of(TAG, WORD).flatMap(kind -> kind.matcher(templates).results()).map(MatchResult::group)
                .collect(Collectors.toSet());
        var used = used(css, known);
        return new Stylesheet(used, Inlined.hash("public.css", used));
    }

    private static String used(String css, Set<String> known) {
        return PART.matcher(css).results().map(part -> {
            var selectors = part.group(3);
            if (selectors == null) return inside(part.group(1), used(part.group(2), known));
            return inside(Arrays.stream(selectors.split(",")).filter(selector -> isUsed(selector, known)).collect(Collectors.joining(",")),
                    part.group(4));
        }).collect(Collectors.joining());
    }

    private static String inside(String outer, String inner) {
        return outer.isEmpty() || inner.isEmpty() ? "" : outer + "{" + inner + "}";
    }

    private static boolean isUsed(String selector, Set<String> known) {
        return CLASS.matcher(selector).results().allMatch(found -> known.contains(found.group(1)))
                && ELEMENT.matcher(selector).results().allMatch(found -> known.contains("<" + found.group()));
    }

    /** Without needless spaces, and with one letter for each custom property: nobody else names them. */
    private static String smaller(String css) {
        var small = css.replaceAll(" ?([{};,]) ?", "$1").replace(": ", ":").replace(";}", "}");
        var letter = 'a';
        for (var name : PROPERTY.matcher(small).results().map(MatchResult::group).distinct().toList())
            small = small.replaceAll("(?<=[({;])" + name + "(?![a-z-])", "--" + letter++);
        return small;
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
