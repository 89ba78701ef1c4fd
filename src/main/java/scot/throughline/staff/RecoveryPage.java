package scot.throughline.staff;

import java.util.List;

/** New recovery codes, as told once. */
record RecoveryPage(List<String> codes) {
    static final String VIEW = "staff/recovery-codes";
    static final String TITLE = "Your recovery codes";

    @Override
    public String toString() {
        return "RecoveryPage[…]";
    }
}
