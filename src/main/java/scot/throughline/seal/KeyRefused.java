package scot.throughline.seal;

/** A key is missing, or lies where others can read it; the message says which and what to do. */
public final class KeyRefused extends RuntimeException {
    private static final long serialVersionUID = 1L;

    KeyRefused(String message) {
        super(message);
    }
}
