package scot.throughline.sms;

import java.util.Optional;

/**
 * What the provider says of a text it has.
 *
 * @param state how far that is; empty for a word we have not met
 * @param said the provider's own word or code, kept as it came
 */
public record Receipt(String providerId, Optional<TextState> state, String said) {
    private static final int LONGEST = 64;

    /** Somebody else's word: cut to what the table holds, and to what may stand in a log. */
    public Receipt {
        var plain = said.replaceAll("[^\\p{Alnum} _.-]", "?");
        said = plain.length() > LONGEST ? plain.substring(0, LONGEST) : plain;
    }

    public static Receipt of(String providerId, TextState state, String said) {
        return new Receipt(providerId, Optional.of(state), said);
    }
}
