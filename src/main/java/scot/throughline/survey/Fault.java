package scot.throughline.survey;

/**
 * Something wrong in a file under {@code surveys/}, told to whoever can mend it.
 *
 * @param file its path below the folder, such as {@code exit/v1.yaml}
 * @param key what is written at the place, or ought to be
 */
public record Fault(String file, int line, String key, String what, String mend) {
    @Override
    public String toString() {
        return "%s, line %d: '%s' %s. %s.".formatted(file, line, key, what, mend);
    }
}
