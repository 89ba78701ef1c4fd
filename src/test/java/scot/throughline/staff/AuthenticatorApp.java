package scot.throughline.staff;

import java.time.Instant;

/** An app on somebody's phone that was told a secret. */
public final class AuthenticatorApp {
    private AuthenticatorApp() {}

    /** @param letters as the page spells them */
    public static String code(String letters, Instant now) {
        return new FactorSecret(letters.replace(" ", "")).codeAt(FactorSecret.stepAt(now));
    }
}
