package scot.throughline.sms;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.micronaut.data.annotation.Query;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class TextStateTest {
    private static final Pattern TO = Pattern.compile("SET state = '(\\w+)'");
    private static final Pattern FROM = Pattern.compile("(?:WHERE|AND) state (?:= '(\\w+)'|IN \\(([^)]+)\\))");

    @Test
    void a_text_that_may_have_left_is_never_due_again_unless_the_provider_has_none_or_its_number_was_wrong() {
        var backToDue = Arrays.stream(TextState.values()).filter(state -> state.mayBecome(TextState.DUE)).collect(Collectors.toSet());

        assertEquals(
                Set.of(TextState.SCHEDULED, TextState.CLAIMED, TextState.SENDING, TextState.UNKNOWN, TextState.HELD,
                        TextState.FAILED_NUMBER),
                backToDue);
    }

    @Test
    void finished_stays_finished_but_a_late_receipt_wins_over_none() {
        for (var state : EnumSet.of(TextState.DELIVERED, TextState.UNDELIVERED, TextState.SUPPRESSED, TextState.CANCELLED)) {
            assertEquals(Set.of(), state.next(), state.name());
            assertEquals(Set.of(), state.raised(), state.name());
        }
        assertTrue(TextState.NO_RECEIPT.mayBecome(TextState.DELIVERED));
        assertFalse(TextState.SENT.mayBecome(TextState.ACCEPTED));
    }

    @Test
    void the_outbox_makes_no_move_that_the_table_does_not_know() {
        var moves = 0;
        for (var method : Stream.of(Outbox.class, SentTexts.class).flatMap(each -> Arrays.stream(each.getDeclaredMethods())).toList()) {
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
        assertEquals(21, moves);
    }

    /** Drawn from the table, so that it cannot say anything else: a change of the table writes it anew, and this test fails until that is kept. */
    @Test
    void the_diagram_in_the_docs_is_drawn_from_the_table() throws IOException {
        var drawn = diagram();
        var kept = Path.of("src/docs/text-states.md");
        var stale = !Files.exists(kept) || !Files.readString(kept).equals(drawn);
        if (stale) Files.writeString(kept, drawn);
        assertFalse(stale, kept + " was stale and has been drawn anew: look at it and keep it");
    }

    private static String diagram() {
        var drawn = new StringBuilder("""
                # The states of a text

                Drawn from `TextState` by `TextStateTest`; do not edit. An arrow is a move of ours: by sending, by asking the provider, or by what a
                member of staff decides.

                ```mermaid
                stateDiagram-v2
                    [*] --> SCHEDULED
                """);
        for (var from : TextState.values()) {
            for (var to : from.next()) drawn.append("    ").append(from).append(" --> ").append(to).append('\n');
        }
        drawn.append("""
                ```

                A receipt raises a text and never lowers it, whenever it comes:

                | From | To |
                |---|---|
                """);
        for (var from : TextState.values()) {
            if (from.raised().isEmpty()) continue;
            drawn.append("| ").append(from).append(" | ")
                    .append(from.raised().stream().map(TextState::name).collect(Collectors.joining(", "))).append(" |\n");
        }
        return drawn.toString();
    }
}
