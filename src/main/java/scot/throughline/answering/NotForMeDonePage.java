package scot.throughline.answering;

import scot.throughline.answering.NotForMePage.Door;

/** What was done after "This is not for me". */
record NotForMeDonePage(Door door) implements PublicPage {
    @Override
    public String view() {
        return "answering/not-for-me-done";
    }
}
