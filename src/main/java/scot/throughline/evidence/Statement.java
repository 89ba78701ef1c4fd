package scot.throughline.evidence;

import java.time.LocalDate;
import java.util.Optional;
import scot.throughline.indicator.Grade;

/**
 * What a service says for itself on a topic; any of the three may be empty.
 *
 * @param doing how are we doing
 * @param knowing how do we know
 * @param next what will we do next
 * @param grade the one the service gives itself
 */
record Statement(String doing, String knowing, String next, Optional<OwnGrade> grade) {
    static final Statement NONE = new Statement("", "", "", Optional.empty());

    /** A judgement and its day. */
    record OwnGrade(Grade grade, LocalDate graded) {}
}
