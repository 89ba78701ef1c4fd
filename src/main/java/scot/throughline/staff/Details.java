package scot.throughline.staff;

import java.util.Locale;

/** What is written down about a member of staff. */
record Details(String name, String email, Role role, Sight sight) {
    Details {
        name = name.strip();
        email = normal(email);
    }

    /** As addresses are kept, so that one is not given twice. */
    static String normal(String email) {
        return email.strip().toLowerCase(Locale.ROOT);
    }
}
