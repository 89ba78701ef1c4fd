package scot.throughline.pack;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import java.util.Map;
import scot.throughline.calendar.Scotland;
import scot.throughline.pack.Content.Block;
import scot.throughline.pack.Content.Drawn;
import scot.throughline.pack.Content.Facts;
import scot.throughline.pack.Content.Points;
import scot.throughline.pack.Content.Section;
import scot.throughline.pack.Content.Table;
import scot.throughline.pack.Content.Words;
import scot.throughline.report.PrintedTrend;

/** A paper as one file that needs no other: for a browser, for A4, and to make the PDF of. */
final class Printed {
    private static final String STYLE = read();
    private static final int MANY_ROWS = 15;
    private static final int MANY_COLUMNS = 6;

    private final Frozen paper;
    private final boolean forPdf;
    private final Markup page = new Markup();

    private Printed(Frozen paper, boolean forPdf) {
        this.paper = paper;
        this.forPdf = forPdf;
    }

    static String html(Frozen paper) {
        return new Printed(paper, false).whole();
    }

    /** The same, with what only a PDF has: bookmarks. */
    static String forPdf(Frozen paper) {
        return new Printed(paper, true).whole();
    }

    /** What a browser is told to take as our stylesheet, and no other. */
    static String stylePolicy() {
        try {
            var hash = MessageDigest.getInstance("SHA-256").digest(STYLE.getBytes(StandardCharsets.UTF_8));
            return "'sha256-" + Base64.getEncoder().encodeToString(hash) + "'";
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private String whole() {
        var content = paper.content();
        page.asItIs(forPdf ? "" : "<!doctype html>\n")
                .open("html", Map.of("lang", "en-GB", "xml:lang", "en-GB", "xmlns", "http://www.w3.org/1999/xhtml"))
                .open("head")
                .asItIs(forPdf
                        ? ""
                        : "<meta charset=\"utf-8\">\n<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n")
                .element("title", content.title() + " – " + content.council());
        meta("subject", content.subject());
        meta("description", content.subject());
        meta("author", content.council());
        page.open("style").asItIs(STYLE).close("style");
        if (forPdf) foot();
        if (forPdf) bookmarks();
        page.close("head").open("body");
        cover();
        page.open("main");
        for (var at = 0; at < content.sections().size(); at++) section("s" + (at + 1), content.sections().get(at));
        return page.close("main").close("body").close("html").toString();
    }

    private void meta(String name, String words) {
        page.asItIs("<meta name=\"" + name + "\" content=\"").text(words).asItIs(forPdf ? "\"/>\n" : "\">\n");
    }

    /** On every page; words of ours only, so nothing in them ends the string. */
    private void foot() {
        var number = paper.isDraft() ? "" : ", " + paper.hash().substring(0, 12);
        page.open("style")
                .asItIs("@page { @bottom-left { content: \"" + paper.content().title() + ". " + paper.content().issueInWords() + number
                        + "\"; font: 8pt Paper; color: #505a5f; } }")
                .close("style");
    }

    private void bookmarks() {
        page.open("bookmarks");
        each((id, heading) -> page.open("bookmark", Map.of("name", heading, "href", "#" + id)).close("bookmark"));
        page.close("bookmarks");
    }

    private interface Chapter {
        void is(String id, String heading);
    }

    private void each(Chapter chapter) {
        var sections = paper.content().sections();
        for (var at = 0; at < sections.size(); at++) chapter.is("s" + (at + 1), sections.get(at).heading());
    }

    private void cover() {
        var content = paper.content();
        page.open("header", Map.of("class", "cover"));
        if (content.madeUp()) page.element("p", Map.of("class", "made-up"), "Made-up data. Nobody in this paper is real.");
        page.element("p", Map.of("class", "council"), content.council()).element("h1", content.title())
                .element("p", "What people told us, from the figures that came out on " + Scotland.written(content.releasedOn()) + ".")
                .element("p", content.issueInWords() + ".");
        if (!paper.isDraft())
            page.open("p", Map.of("class", "hash")).text("SHA-256 of the content: ").asItIs(paper.hash()).close("p");
        page.open("nav", Map.of("aria-label", "Contents")).open("ol", Map.of("class", "contents"));
        each((id, heading) -> page.open("li").element("a", Map.of("href", "#" + id), heading).close("li"));
        page.close("ol").close("nav").close("header");
    }

    private void section(String id, Section section) {
        page.open("section", Map.of("class", beginsAPage(section) ? "long" : "short")).element("h2", Map.of("id", id), section.heading());
        section.blocks().forEach(this::block);
        page.close("section");
    }

    /** What has a picture or a long table would else be torn. */
    private static boolean beginsAPage(Section section) {
        return section.blocks().stream()
                .anyMatch(block -> block instanceof Drawn || (block instanceof Table table && table.rows().size() > MANY_ROWS));
    }

    private void block(Block block) {
        switch (block) {
            case Words(var text) -> page.element("p", text);
            case Points(var points) -> {
                page.open("ul");
                points.forEach(point -> page.element("li", point));
                page.close("ul");
            }
            case Facts(var facts) -> {
                page.open("dl");
                facts.forEach(fact -> page.element("dt", fact.term()).element("dd", fact.text()));
                page.close("dl");
            }
            case Table table -> table(table);
            case Drawn(var picture) -> picture(picture);
        }
    }

    /** In a table of many columns letters are smaller, so that none is cut off. */
    private void table(Table table) {
        page.open("div", Map.of("class", "wide", "tabindex", "0", "role", "region", "aria-label", table.caption()));
        page.open("table", Map.of("class", table.heads().size() > MANY_COLUMNS ? "many" : "few")).element("caption", table.caption())
                .open("thead")
                .open("tr");
        table.heads().forEach(head -> page.element("th", Map.of("scope", "col"), head));
        page.close("tr").close("thead").open("tbody");
        for (var row : table.rows()) {
            page.open("tr").element("th", Map.of("scope", "row"), row.getFirst());
            row.subList(1, row.size()).forEach(cell -> page.element("td", cell));
            page.close("tr");
        }
        page.close("tbody").close("table").close("div");
    }

    private void picture(PrintedTrend picture) {
        page.open("figure").open("svg", Map.of("xmlns", "http://www.w3.org/2000/svg", "viewBox", "0 0 %d %d".formatted(picture.width(),
                picture.height()), "width", "" + picture.width(), "height", "" + picture.height(), "font-family", "Paper", "role", "img",
                forPdf ? "alt" : "aria-label", picture.title() + ". " + picture.description()));
        picture.shapes().forEach(shape -> page.element(shape.element(), shape.attributes(), shape.text()));
        page.close("svg").open("figcaption");
        picture.legend().forEach(words -> page.element("span", words).asItIs(" "));
        page.close("figcaption").close("figure");
    }

    private static String read() {
        try (var style = Printed.class.getResourceAsStream("/assets/pack.css")) {
            if (style == null) throw new IllegalStateException("assets/pack.css is missing");
            return new String(style.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
