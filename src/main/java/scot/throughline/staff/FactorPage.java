package scot.throughline.staff;

import java.util.List;
import scot.throughline.web.Field;
import scot.throughline.web.FormErrors;
import scot.throughline.web.QrCode;

/**
 * Asks for a code of the phone that is being set up.
 *
 * @param letters the secret, for a phone that cannot scan
 * @param held the same and what belongs to it, locked
 * @param back where to begin again
 */
record FactorPage(QrCode qr, String letters, String held, String action, String back, List<Field> fields, FormErrors errors) {
    static final String VIEW = "staff/factor";
    static final String TITLE = "Set up codes on your phone";
    static final String HELD = "held";
    static final String CODE_WRONG = "That is not the code your phone shows now. Wait for the next one and type that";
    /** What an authenticator app calls us. */
    private static final String SERVICE = "Throughline";

    static FactorPage of(FactorSecret secret, String owner, String held, String action, String back, FormErrors errors) {
        var code = new Field.Text(SignInForm.CODE, "Code", "The six figures that your phone shows now", "", errors.on(SignInForm.CODE),
                Field.Text.Type.CODE);
        return new FactorPage(QrCode.of(secret.address(SERVICE, owner)), secret.spelled(), held, action, back, List.of(code), errors);
    }

    @Override
    public String toString() {
        return "FactorPage[…]";
    }
}
