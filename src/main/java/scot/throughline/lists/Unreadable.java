package scot.throughline.lists;

/** A file of which nothing can be taken; the message says why and what to do, in words for whoever has it, and quotes no cell. */
final class Unreadable extends Exception {
    private static final long serialVersionUID = 1L;

    Unreadable(String words) {
        super(words);
    }

    /** The same as a value can be asked for. */
    String words() {
        return String.valueOf(getMessage());
    }
}
