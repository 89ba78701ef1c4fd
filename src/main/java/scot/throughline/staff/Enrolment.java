package scot.throughline.staff;

import java.util.List;
import scot.throughline.seal.LinkToken;

/** What became of setting up how somebody signs in. */
sealed interface Enrolment {
    /** It is set up, and they are signed in; the codes are told now and never again. */
    record Done(List<String> recoveryCodes, LinkToken session) implements Enrolment {}

    /** The code is not of the phone that was just set up. */
    record CodeWrong() implements Enrolment {}

    /** The link was used, has ended, or its owner has left. */
    record Over() implements Enrolment {}
}
