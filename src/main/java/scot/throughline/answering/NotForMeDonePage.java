package scot.throughline.answering;

import scot.throughline.answering.NotForMePage.Door;

/** What was done after "This is not for me". */
record NotForMeDonePage(String meaning) implements PublicPage {
    static NotForMeDonePage of(Door door) {
        return new NotForMeDonePage(switch (door) {
            case NOT_THIS_ONE -> "We will not text you about this one again.";
            case NO_MORE_TEXTS -> "We will not text you again.";
            case NOT_MY_NUMBER -> "We will not text this number again. Sorry for the trouble.";
        });
    }

    @Override
    public String view() {
        return "answering/not-for-me-done";
    }
}
