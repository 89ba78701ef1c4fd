package scot.throughline.answering;

import scot.throughline.answering.NotForMePage.Door;

/** What was done after "This is not for me". */
record NotForMeDonePage(String meaning) implements PublicPage {
    static NotForMeDonePage of(Door door) {
        return new NotForMeDonePage(door.meaning());
    }

    @Override
    public String view() {
        return "answering/not-for-me-done";
    }
}
