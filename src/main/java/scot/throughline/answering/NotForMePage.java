package scot.throughline.answering;

import java.util.Arrays;
import java.util.Optional;
import scot.throughline.seal.LinkToken;

/** After "This is not for me": three doors, each a button, so that one tap is enough and nothing can be left out. */
record NotForMePage(String token) implements PublicPage {
    /** What a person may ask for. */
    enum Door {
        NOT_THIS_ONE("not-this-one"), NO_MORE_TEXTS("no-more-texts"), NOT_MY_NUMBER("not-my-number");

        private final String key;

        Door(String key) {
            this.key = key;
        }

        static Optional<Door> parse(String key) {
            return Arrays.stream(values()).filter(door -> door.key.equals(key)).findFirst();
        }

        public String key() {
            return key;
        }
    }

    static NotForMePage of(LinkToken token) {
        return new NotForMePage(token.letters());
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
