package scot.throughline.invitation;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import scot.throughline.database.Id;
import scot.throughline.sms.TextState;

class StatusTest {
    private static final LocalDate LAST_DAY = LocalDate.of(2026, 11, 30);

    @Test
    void each_state_of_the_first_text_has_its_words() {
        assertEquals("… Waiting", shown(TextState.DUE));
        assertEquals("→ Sent", shown(TextState.ACCEPTED));
        assertEquals("✓ Delivered", shown(TextState.DELIVERED));
        assertEquals("✕ Number did not work", shown(TextState.FAILED_NUMBER));
        assertEquals("! Phone off or full", shown(TextState.UNDELIVERED));
    }

    @Test
    void a_second_attempt_that_found_the_link_used_looks_like_a_text_that_was_sent() {
        assertEquals("→ Sent", shown(TextState.SUPPRESSED));
    }

    @Test
    void a_text_that_went_again_looks_no_further_on_than_one_that_found_its_link_used() {
        assertEquals(Status.SENT,
                Status.of(new FirstText(Id.random(), Id.random(), TextState.DELIVERED, 2, false), LAST_DAY, false, LAST_DAY));
        assertEquals(Status.SENT,
                Status.of(new FirstText(Id.random(), Id.random(), TextState.SUPPRESSED, 2, false), LAST_DAY, false, LAST_DAY));
    }

    @Test
    void nobody_learns_from_an_invitation_that_was_cleared_away() {
        assertEquals(Status.SENT, Status.of(null, LAST_DAY, false, LAST_DAY));
        assertEquals(Status.ENDED, Status.of(null, LAST_DAY, false, LAST_DAY.plusDays(1)));
    }

    @Test
    void once_its_date_has_passed_every_invitation_has_ended_whatever_became_of_its_text() {
        var after = Arrays.stream(TextState.values()).map(state -> Status.of(text(state, false), LAST_DAY, false, LAST_DAY.plusDays(1)))
                .collect(Collectors.toSet());
        assertEquals(java.util.Set.of(Status.ENDED), after);
    }

    @Test
    void an_invitation_the_person_stopped_says_so_and_so_does_an_opt_out_while_it_could_be_answered() {
        assertEquals(Status.STOPPED, Status.of(text(TextState.DELIVERED, true), LAST_DAY, false, LAST_DAY));
        assertEquals(Status.STOPPED, Status.of(text(TextState.DELIVERED, false), LAST_DAY, true, LAST_DAY));
        assertEquals(Status.ENDED, Status.of(text(TextState.DELIVERED, false), LAST_DAY, true, LAST_DAY.plusDays(1)));
    }

    private static String shown(TextState state) {
        return Status.of(text(state, false), LAST_DAY, false, LAST_DAY).shown();
    }

    private static FirstText text(TextState state, boolean stopped) {
        return new FirstText(Id.random(), Id.random(), state, 1, stopped);
    }
}
