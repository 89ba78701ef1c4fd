package scot.throughline.indicator;

/** A file that is no table; the message says why, in words for whoever has it. */
final class Unreadable extends Exception {
    private static final long serialVersionUID = 1L;

    Unreadable(String words) {
        super(words);
    }

    Fault fault() {
        return new Fault(1, "", String.valueOf(getMessage()));
    }
}
