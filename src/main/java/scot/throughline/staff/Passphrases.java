package scot.throughline.staff;

import com.nulabinc.zxcvbn.Zxcvbn;
import io.micronaut.core.io.ResourceResolver;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import scot.throughline.survey.Surveys;

/**
 * Which passphrases are good enough: long, and not among the first ten thousand million that somebody would try who knows what leaks hold, which words
 * and names are common, what keys lie beside each other, what everybody quotes, and whose account it is.
 */
@Singleton
final class Passphrases {
    static final int SHORTEST = 15;
    static final int LONGEST = 128;
    private static final double FEWEST_GUESSES = 1e10;
    /** Whole sentences from books, songs and jokes, one a line: each is long, and each is tried. */
    private static final String QUOTED = "classpath:staff/well-known-phrases.txt";

    private final Zxcvbn guesser = new Zxcvbn();
    private final List<String> known;

    Passphrases(ResourceResolver resources, Surveys surveys) {
        var council = surveys.council();
        known = Stream.concat(Stream.of("throughline", council.name(), council.key()), quoted(resources))
                .flatMap(Passphrases::waysToWrite).distinct().toList();
    }

    /** What is wrong with it, as its owner should read it; empty for a good one. */
    Optional<String> fault(Passphrase chosen, Account owner) {
        if (chosen.length() < SHORTEST) return Optional.of("Your passphrase must be " + SHORTEST + " characters or more");
        if (chosen.length() > LONGEST) return Optional.of("Your passphrase must be " + LONGEST + " characters or fewer");
        var theirs = Stream.of(owner.name(), owner.email(), owner.email().replaceAll("@.*", "")).flatMap(Passphrases::waysToWrite);
        var guesses = guesser.measure(chosen.words(), Stream.concat(theirs, known.stream()).toList()).getGuesses();
        return guesses < FEWEST_GUESSES
                ? Optional.of("That passphrase is easy to guess. Use four or more words that have nothing to do with each other")
                : Optional.empty();
    }

    /** Together, word by word, and without what stands between. */
    private static Stream<String> waysToWrite(String phrase) {
        var lower = phrase.toLowerCase(Locale.ROOT);
        var words = new ArrayList<>(Arrays.asList(lower.split("[^\\p{L}\\p{N}]+")));
        var together = String.join("", words);
        return Stream.of(lower, together, String.join("-", words), String.join(" ", words)).filter(each -> each.length() > 2);
    }

    private static Stream<String> quoted(ResourceResolver resources) {
        try (var stream = resources.getResourceAsStream(QUOTED).orElseThrow()) {
            return new String(stream.readAllBytes(), StandardCharsets.UTF_8).lines().filter(line -> !line.isBlank()).toList().stream();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
