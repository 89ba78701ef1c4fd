package scot.throughline.staff;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import scot.throughline.web.Field;
import scot.throughline.web.FormErrors;

/** What somebody typed to show who they are, on any page that asks. Of it only their address ever comes back. */
record SignInForm(Map<String, String> typed) {
    static final String EMAIL = "email";
    static final String PASSPHRASE = "passphrase";
    static final String CODE = "code";
    static final String WRONG = "That did not work. Check all three and try again";
    static final String TOO_EARLY = "That was too often. Wait a moment and try again";

    SignInForm(@Nullable Map<String, String> typed) {
        this.typed = typed == null ? Map.of() : typed;
    }

    String email() {
        return Field.Text.typed(typed, EMAIL);
    }

    Passphrase passphrase() {
        return new Passphrase(typed.getOrDefault(PASSPHRASE, ""));
    }

    /** Apps show codes in threes. */
    String code() {
        return Field.Text.typed(typed, CODE).replace(" ", "");
    }

    /** No field is marked: which of them was wrong is nobody's to know. */
    static Page page(String email, FormErrors errors) {
        return new Page(List.of(new Field.Text(EMAIL, "Email address", null, email, null, Field.Text.Type.OWN_EMAIL),
                presentPassphrase("Passphrase"),
                codeField()), errors);
    }

    static Field presentPassphrase(String label) {
        return new Field.Text(PASSPHRASE, label, null, "", null, Field.Text.Type.PASSPHRASE);
    }

    static Field codeField() {
        return new Field.Text(CODE, "Code", "Six figures from your phone. If you have no phone with you, type one of your recovery codes",
                "",
                null, Field.Text.Type.CODE);
    }

    @Override
    public String toString() {
        return "SignInForm[…]";
    }

    /** What the template prints. */
    record Page(List<Field> fields, FormErrors errors) {}
}
