package scot.throughline.invitation;

import scot.throughline.audit.Action;

/** A way in that staff open for somebody, beside the text. */
enum Door {
    CODE(Action.CODE_SHOWN), HERE(Action.DEVICE_HANDED_OVER), PAPER(Action.PAPER_COPY_OPENED);

    private final Action action;

    Door(Action action) {
        this.action = action;
    }

    Action action() {
        return action;
    }
}
