package scot.throughline.answering;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import scot.throughline.seal.LinkToken;

/** After "This is not for me": three doors, each a button, so that one tap is enough and nothing can be left out. */
record NotForMePage(String token, List<Door> doors) implements PublicPage {
    /** What a person may ask for. */
    enum Door {
        NOT_THIS_ONE("not-this-one", "Not this one", "We will not text you about this one again."), NO_MORE_TEXTS("no-more-texts",
                "No more texts", "We will not text you again."), NOT_MY_NUMBER("not-my-number", "Not my number",
                        "We will not text this number again. Sorry for the trouble.");

        private final String key;
        private final String wording;
        private final String meaning;

        Door(String key, String wording, String meaning) {
            this.key = key;
            this.wording = wording;
            this.meaning = meaning;
        }

        static Optional<Door> parse(String key) {
            return Arrays.stream(values()).filter(door -> door.key.equals(key)).findFirst();
        }

        public String key() {
            return key;
        }

        public String wording() {
            return wording;
        }

        public String meaning() {
            return meaning;
        }
    }

    static NotForMePage of(LinkToken token) {
        return new NotForMePage(token.letters(), List.of(Door.values()));
    }

    @Override
    public String view() {
        return "answering/not-for-me";
    }

    @Override
    public String toString() {
        return "NotForMePage[…]";
    }
}
