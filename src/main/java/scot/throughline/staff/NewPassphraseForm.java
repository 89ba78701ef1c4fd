package scot.throughline.staff;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import scot.throughline.web.Field;
import scot.throughline.web.FormErrors;

/** A passphrase that somebody chooses, typed twice because they cannot see it. */
record NewPassphraseForm(Map<String, String> typed) {
    static final String CHOSEN = "new-passphrase";
    static final String AGAIN = "again";

    NewPassphraseForm(@Nullable Map<String, String> typed) {
        this.typed = typed == null ? Map.of() : typed;
    }

    Optional<Passphrase> read(Passphrases rules, Account owner, FormErrors errors) {
        var chosen = new Passphrase(typed.getOrDefault(CHOSEN, ""));
        rules.fault(chosen, owner).ifPresent(fault -> errors.add(CHOSEN, fault));
        if (!chosen.equals(new Passphrase(typed.getOrDefault(AGAIN, "")))) errors.add(AGAIN, "Type the same passphrase twice");
        return errors.none() ? Optional.of(chosen) : Optional.empty();
    }

    static List<Field> fields(FormErrors errors) {
        return List.of(new Field.Text(CHOSEN, "New passphrase",
                "At least " + Passphrases.SHORTEST
                        + " characters, any you like. Four or more words that have nothing to do with each other are"
                        + " easy to remember and hard to guess. You may paste it",
                "", errors.on(CHOSEN), Field.Text.Type.NEW_PASSPHRASE),
                new Field.Text(AGAIN, "New passphrase again", null, "", errors.on(AGAIN), Field.Text.Type.NEW_PASSPHRASE));
    }

    @Override
    public String toString() {
        return "NewPassphraseForm[…]";
    }
}
