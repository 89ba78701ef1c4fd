package scot.throughline.answering;

import java.time.Instant;
import scot.throughline.invitation.OpenInvitation;
import scot.throughline.survey.Answers;

/** One browser at a check-in that it may go on with: the invitation, what was given so far, and the way that leads on. */
record Sitting(Seat seat, OpenInvitation invitation, Draft draft, Way way) {
    /** Whether a screen is on the way, and belongs to this session. */
    boolean has(int screen) {
        return screen >= draft.firstScreen() && way.meets(screen);
    }

    Sitting with(Answers more, Instant now) {
        return new Sitting(seat, invitation, draft.with(more, now), way.with(more));
    }
}
