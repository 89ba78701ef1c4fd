package scot.throughline.pack;

import java.util.Map;
import java.util.regex.Pattern;

/** Writes markup that is HTML to a browser and XML to whoever makes a PDF of it. What is in it never becomes markup. */
final class Markup {
    private final StringBuilder written = new StringBuilder();

    /** A word too long for a column, such as an address, may break here and there. */
    private static final Pattern LONG = Pattern.compile("[^\\s]{28}(?=[^\\s]{4})");

    /** An element with nothing but words in it. */
    Markup element(String name, Map<String, String> attributes, String text) {
        return open(name, attributes).text(text).close(name);
    }

    Markup element(String name, String text) {
        return element(name, Map.of(), text);
    }

    Markup open(String name) {
        return open(name, Map.of());
    }

    Markup open(String name, Map<String, String> attributes) {
        written.append('<').append(name);
        attributes.entrySet().stream().sorted(Map.Entry.comparingByKey())
                .forEach(each -> written.append(' ').append(each.getKey()).append("=\"").append(safe(each.getValue())).append('"'));
        written.append('>');
        return this;
    }

    Markup close(String name) {
        written.append("</").append(name).append(">\n");
        return this;
    }

    Markup text(String text) {
        written.append(safe(LONG.matcher(text).replaceAll("$0\u200B")));
        return this;
    }

    /** Our own, such as a stylesheet: it has none of the characters that begin markup. */
    Markup asItIs(String ours) {
        written.append(ours);
        return this;
    }

    private static String safe(String text) {
        return text.replaceAll("[\\p{Cntrl}&&[^\n]]|[\\uFFFE\\uFFFF]", "").replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;")
                .replace("\"", "&quot;");
    }

    @Override
    public String toString() {
        return written.toString();
    }
}
