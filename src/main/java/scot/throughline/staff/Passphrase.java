package scot.throughline.staff;

import java.text.Normalizer;
import java.text.Normalizer.Form;

/** What somebody proves themselves with, as they typed or pasted it: any letters and signs. Prints masked, and is kept nowhere but hashed. */
record Passphrase(String words) {
    /** The same letters count as the same however a keyboard puts them together. */
    Passphrase {
        words = Normalizer.normalize(words, Form.NFKC);
    }

    int length() {
        return words.codePointCount(0, words.length());
    }

    @Override
    public String toString() {
        return "Passphrase[…]";
    }
}
