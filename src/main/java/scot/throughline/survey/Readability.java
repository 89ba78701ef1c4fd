package scot.throughline.survey;

import java.util.Locale;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import scot.throughline.survey.Questionnaire.Screen;

/**
 * How hard some wording is to read: its school grade by Flesch and Kincaid ({@code 0.39 × words a sentence + 11.8 × syllables a word − 15.59};
 * Kincaid and others, "Derivation of new readability formulas", US Navy, 1975) and its longest sentence. Syllables are counted by rule, so a
 * grade is a hint to a writer and not a verdict.
 *
 * @param grade a year at school: grade 4 is read at nine or ten
 * @param longest the sentence with most words
 */
public record Readability(double grade, String longest) {
    public static final double HIGHEST_GRADE = 6;
    public static final int MOST_WORDS = 12;

    private static final Pattern SENTENCE_END = Pattern.compile("(?<=[.!?:])\\s+|\\n");
    private static final Pattern WORD = Pattern.compile("[\\p{L}'’]+");
    private static final Pattern VOWELS = Pattern.compile("[aeiouy]+?(?=ing$)|[aeiouy]+");
    /** The e of "home", "times" and "asked" is not heard; that of "little", "places" and "needed" is. */
    private static final Pattern SILENT = Pattern.compile("(?:[aeiouyl]l|[^l])e$|[^cghsxz]es$|[^dt]ed$");

    /** One thing to read on a page: each line of it is a sentence, or several. */
    public static Readability of(String text) {
        var sentences = SENTENCE_END.splitAsStream(text).filter(sentence -> words(sentence) > 0).toList();
        var words = sentences.stream().mapToInt(Readability::words).sum();
        if (words == 0) return new Readability(0, "");
        var syllables = sentences.stream().flatMap(Readability::wordsOf).mapToInt(Readability::syllables).sum();
        var longest = sentences.stream().reduce((one, other) -> words(other) > words(one) ? other : one).orElseThrow();
        return new Readability(0.39 * words / sentences.size() + 11.8 * syllables / words - 15.59, longest.strip());
    }

    /** Everything on one page of questions. */
    public static Readability of(Screen screen) {
        return of(screen.wordings().collect(Collectors.joining("\n")));
    }

    public boolean isTooHard() { return grade > HIGHEST_GRADE || mostWords() > MOST_WORDS; }

    /** How many words the longest sentence has. */
    public int mostWords() {
        return words(longest);
    }

    private static int words(String sentence) {
        return (int) wordsOf(sentence).count();
    }

    private static Stream<String> wordsOf(String sentence) {
        return WORD.matcher(sentence).results().map(MatchResult::group).map(word -> word.toLowerCase(Locale.ROOT));
    }

    static int syllables(String word) {
        var heard = (int) VOWELS.matcher(word).results().count();
        return Math.max(1, SILENT.matcher(word).find() ? heard - 1 : heard);
    }
}
