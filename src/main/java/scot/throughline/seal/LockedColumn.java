package scot.throughline.seal;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;

/** Every column that a key of ours locks. A rotation goes through them all, and a column that is not here cannot be locked: so none is forgotten. */
public enum LockedColumn {
    PERSON_NAME(ServiceKey.PHONE, "contact.person", "name"),
    PERSON_MOBILE(ServiceKey.PHONE, "contact.person", "mobile"),
    HELP_WANTED(ServiceKey.PHONE, "contact.help_request", "wanted"),
    CASE_REFERENCE(ServiceKey.PHONE, "contact.journey", "case_reference"),
    REFUSED_REFERENCE(ServiceKey.PHONE, "contact.refusal", "case_reference"),
    LIST_HEADS(ServiceKey.PHONE, "contact.list", "heads"),
    LIST_CELLS(ServiceKey.PHONE, "contact.list_part", "cells"),
    LIST_FOUND(ServiceKey.PHONE, "contact.list_part", "found"),
    FACTOR_SECRET(ServiceKey.PHONE, "contact.credential", "factor_secret"),
    JOURNEY_SECRET(ServiceKey.CAPSULE, "contact.journey", "locked_secret"),
    COMMENT(ServiceKey.DESK, "desk.comment", "words"),
    REDACTED_COMMENT(ServiceKey.DESK, "desk.comment", "redacted"),
    QUOTE(ServiceKey.DESK, "desk.quote", "words");

    private final ServiceKey key;
    private final String table;
    private final String column;

    LockedColumn(ServiceKey key, String table, String column) {
        this.key = key;
        this.table = table;
        this.column = column;
    }

    /** What a rotation of this key has to go through. */
    public static List<LockedColumn> under(ServiceKey key) {
        return Arrays.stream(values()).filter(each -> each.key == key).toList();
    }

    public String table() {
        return table;
    }

    public String column() {
        return column;
    }

    /** What its values are bound to, so that none can be moved to another column. */
    byte[] boundTo() {
        return (this == JOURNEY_SECRET ? "v1/journey" : toString()).getBytes(StandardCharsets.UTF_8);
    }

    @Override
    public String toString() {
        return table + "." + column;
    }
}
