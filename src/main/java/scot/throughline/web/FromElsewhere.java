package scot.throughline.web;

/** A form, or the like, from a page that is not ours: refused before anything was done. */
public final class FromElsewhere extends RuntimeException {
    FromElsewhere() {
        super("from another site", null, false, false);
    }
}
