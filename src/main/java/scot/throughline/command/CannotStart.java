package scot.throughline.command;

import io.micronaut.context.exceptions.ConfigurationException;
import java.util.Optional;
import java.util.stream.Stream;
import scot.throughline.database.DatabaseProblem;
import scot.throughline.seal.KeyRefused;

/** Something the person at the keyboard can mend; its message says what and how, and nothing else is printed. */
final class CannotStart extends RuntimeException {
    static final int EXIT_CODE = 1;

    private static final long serialVersionUID = 1L;

    CannotStart(String message) {
        super(message);
    }

    /** The message meant for people in a chain of causes, if there is one. */
    static Optional<Throwable> in(Throwable failed) {
        return Stream.<Throwable>iterate(failed, cause -> cause != null, Throwable::getCause)
                .filter(cause -> cause instanceof CannotStart || cause instanceof DatabaseProblem || cause instanceof KeyRefused
                        || cause instanceof ConfigurationException)
                .findFirst();
    }
}
