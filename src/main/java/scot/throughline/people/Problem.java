package scot.throughline.people;

import java.util.Locale;

/**
 * What is wrong with one cell of a row.
 *
 * @param reason why it cannot be taken, in words that quote nothing of the cell
 * @param fix what to do about it
 */
public record Problem(Column column, Code code, String reason, String fix) {
    /** What machines go by: the words may change, these never do. */
    public enum Code {
        MISSING,
        TOO_LONG,
        NOT_A_REFERENCE,
        NOT_A_MOBILE,
        NUMBER_TAKEN,
        NOT_A_NAME,
        UNKNOWN_LANGUAGE,
        NOT_YES_OR_NO,
        UNKNOWN_TEXTS,
        UNKNOWN_JOURNEY_TYPE,
        UNKNOWN_TEAM,
        UNKNOWN_AREA,
        UNKNOWN_CASEHOLDER,
        NOT_YOURS,
        NOT_A_DATE,
        UNKNOWN_SEX,
        UNKNOWN_AGE_BAND,
        NO_AGE,
        NOT_A_FIFTH,
        END_BEFORE_START,
        END_IN_FUTURE,
        UNKNOWN_REASON,
        UNKNOWN_REFERENCE,
        UNKNOWN_ASK,
        CANNOT_BE_ASKED,
        TWICE_IN_LIST;

        /** As the API says it: "not-a-mobile". */
        public String key() {
            return name().toLowerCase(Locale.ROOT).replace('_', '-');
        }
    }
}
