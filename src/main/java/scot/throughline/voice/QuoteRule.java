package scot.throughline.voice;

import java.util.Optional;

/** What a quote may be: a few words, with nothing in them that could tell who said them. People judge it too: twice. */
final class QuoteRule {
    static final int MOST_WORDS = 25;
    static final int LONGEST = 250;

    private QuoteRule() {}

    /** What is wrong with it, as the page says it. */
    static Optional<String> fault(String quote, Redactor redactor) {
        var words = quote.isBlank() ? 0 : quote.strip().split("\\s+").length;
        if (words == 0) return Optional.of("Enter the words of the quote");
        if (words > MOST_WORDS || quote.length() > LONGEST)
            return Optional.of("A quote has at most " + MOST_WORDS + " words; this has " + words);
        if (quote.matches("(?s).*[\\[\\]].*")) return Optional.of("Leave out what was taken out, and say it so that nothing is missing");
        if (quote.matches("(?s).*\\d.*")) return Optional.of("A quote has no numbers");
        return redactor.pieces(quote).stream().filter(piece -> piece.telling() != null).findFirst()
                .map(piece -> "Leave out “" + piece.text() + "”: it may tell who said it");
    }
}
