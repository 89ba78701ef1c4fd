package scot.throughline.sms;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.micronaut.data.annotation.Query;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class TextStateTest {
    private static final Pattern TO = Pattern.compile("SET state = '(\\w+)'");
    private static final Pattern FROM = Pattern.compile("(?:WHERE|AND) state (?:= '(\\w+)'|IN \\(([^)]+)\\))");

    @Test
    void a_text_that_may_have_left_is_never_due_again_unless_the_provider_has_none() {
        var backToDue = Arrays.stream(TextState.values()).filter(state -> state.mayBecome(TextState.DUE)).collect(Collectors.toSet());

        assertEquals(Set.of(TextState.SCHEDULED, TextState.CLAIMED, TextState.SENDING, TextState.UNKNOWN, TextState.HELD), backToDue);
    }

    @Test
    void finished_stays_finished_but_a_late_receipt_wins_over_none() {
        for (var state : EnumSet.of(TextState.DELIVERED, TextState.UNDELIVERED, TextState.FAILED_NUMBER, TextState.SUPPRESSED,
                TextState.CANCELLED)) {
            assertEquals(Set.of(), state.next(), state.name());
        }
        assertTrue(TextState.NO_RECEIPT.mayBecome(TextState.DELIVERED));
        assertFalse(TextState.SENT.mayBecome(TextState.ACCEPTED));
    }

    @Test
    void the_outbox_makes_no_move_that_the_table_does_not_know() {
        var moves = 0;
        for (var method : Outbox.class.getDeclaredMethods()) {
            var query = method.getAnnotation(Query.class);
            if (query == null) continue;
            var to = TO.matcher(query.value());
            if (!to.find()) continue;
            var from = FROM.matcher(query.value());
            assertTrue(from.find(), method.getName() + " moves a text from anywhere");
            var states = from.group(1) != null ? from.group(1) : from.group(2).replace("'", "");
            for (var state : states.split(", ")) {
                assertTrue(TextState.valueOf(state).mayBecome(TextState.valueOf(to.group(1))), method.getName() + " moves from " + state);
                moves++;
            }
        }
        assertEquals(11, moves);
    }
}
