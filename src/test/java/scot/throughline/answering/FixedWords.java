package scot.throughline.answering;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import scot.throughline.answering.QuestionPage.Wrong;
import scot.throughline.survey.Language;
import scot.throughline.survey.Language.Direction;
import scot.throughline.survey.MadeUpSurveys;

/** The fixed words of the public pages, as templates and Java have them, and a made-up language that has them all. */
final class FixedWords {
    private static final Pattern SAID = Pattern.compile("<([a-z0-9]+)[^>]* t:say=\"([a-z.-]+)\"[^>]*>(.*?)</\\1>", Pattern.DOTALL);
    private static final Pattern KEPT = Pattern.compile("\\{[a-z]+}|\\[[^\\]]+]|<[^>]+>|&[a-z0-9#]+;|[^A-Za-z]");
    private static final String LETTERS = "ابتثجحخدذرزسشصضطظعغفقكلمنه";

    private FixedWords() {}

    /** English by key. */
    static Map<String, String> all() {
        var words = new TreeMap<String, String>();
        templates().forEach(html -> SAID.matcher(html).results().forEach(said -> words.put(said.group(2), said.group(3))));
        Stream.of(Wrong.values()).map(Wrong::wording).forEach(phrase -> words.put(phrase.key(), phrase.english()));
        words.putAll(Map.of("frame.title", "Your check-in", "question.title", "{progress} – Your check-in", "question.title-wrong",
                "Error: {title}", "question.progress", "Question {number}", "question.progress-of", "Question {number} of {total}"));
        return words;
    }

    static List<String> templates() {
        try (var files = Files.list(Path.of("src/main/resources/views/answering"))) {
            return files.filter(file -> file.toString().endsWith(".html")).sorted().map(FixedWords::text).toList();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    /** As long as the English, from right to left, and complete. */
    static Language madeUp() {
        var words = new LinkedHashMap<String, String>();
        all().forEach((key, english) -> words.put(key, turned(english)));
        return new Language("ar-XA", "تجربة", Direction.RTL, words);
    }

    /** The made-up language of the test's own files, of which little is translated. */
    static Language read() {
        return MadeUpSurveys.all().languages().named("ar-XA");
    }

    static Set<String> places(String words) {
        return Pattern.compile("\\{[a-z]+}").matcher(words).results().map(place -> place.group()).collect(Collectors.toSet());
    }

    private static String turned(String english) {
        var turned = new StringBuilder();
        var kept = KEPT.matcher(english);
        for (var at = 0; at < english.length();) {
            kept.region(at, english.length());
            if (kept.lookingAt()) {
                turned.append(kept.group().startsWith("<") ? "" : kept.group());
                at = kept.end();
            } else
                turned.append(LETTERS.charAt(Character.toLowerCase(english.charAt(at++)) - 'a'));
        }
        return turned.toString();
    }

    private static String text(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
