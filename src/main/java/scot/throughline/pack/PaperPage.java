package scot.throughline.pack;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import scot.throughline.pack.PapersPage.IssueLinks;
import scot.throughline.web.FormErrors;

/**
 * One paper, as printed.
 *
 * @param parts what people wrote for it
 * @param notes how many measures have a note
 */
record PaperPage(String title, String path, List<IssueLinks> issues, List<Written> parts, int notes, FormErrors errors) {
    /** One part; its text is empty before somebody writes it. */
    record Written(String key, String heading, List<String> paragraphs) {}

    static PaperPage of(Pack pack, List<PackRows.Issue> issues, Map<String, String> words, FormErrors errors) {
        return new PaperPage(pack.title(), PapersPages.path(pack), issues.stream().map(issue -> IssueLinks.of(pack, issue)).toList(),
                Arrays.stream(Part.values()).map(part -> new Written(part.key(), part.heading(),
                        words.getOrDefault(part.key(), "").lines().filter(line -> !line.isBlank()).toList())).toList(),
                (int) words.keySet().stream().filter(key -> Part.parse(key).isEmpty()).count(), errors);
    }
}
