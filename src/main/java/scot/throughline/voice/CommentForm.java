package scot.throughline.voice;

import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import scot.throughline.survey.CommentLists;
import scot.throughline.web.Field;
import scot.throughline.web.FormErrors;

/**
 * What a moderator typed about a comment. Prints nothing of it.
 *
 * @param nothing whether they say that there is nothing in it
 * @param another a theme that is not in the list
 */
record CommentForm(String redacted, Set<String> themes, boolean nothing, String another) {
    static final String REDACTED = "redacted";
    static final String THEME = "theme-";
    static final String THEMES = "themes";
    static final String NOTHING = "nothing";
    static final String ANOTHER = "another";
    static final String QUOTE = "quote";
    static final String QUOTE_THEME = "quote-theme";

    /** What the last reader left, else what is suggested. */
    static CommentForm of(Comment comment, Redactor redactor) {
        return comment.reading().map(reading -> new CommentForm(reading.redacted(), reading.themes(), reading.themes().isEmpty(), ""))
                .orElseGet(() -> new CommentForm(redactor.redacted(comment.words()), Set.of(), false, ""));
    }

    static CommentForm typed(@Nullable Map<String, String> typed) {
        var themes = new LinkedHashSet<String>();
        if (typed != null)
            typed.forEach((name, value) -> {
                if (name.startsWith(THEME)) themes.add(value.strip());
            });
        var redacted = typed == null ? "" : Field.LongText.typed(typed, REDACTED);
        return new CommentForm(redacted, themes, !line(typed, NOTHING).isEmpty(), line(typed, ANOTHER));
    }

    static String line(@Nullable Map<String, String> typed, String field) {
        return typed == null ? "" : Field.Text.typed(typed, field);
    }

    Optional<Reading> read(FormErrors errors) {
        if (redacted.isEmpty()) errors.add(REDACTED, "Leave what may be kept of the comment, or [comment] if it is nothing");
        if (redacted.length() > Reading.LONGEST) errors.add(REDACTED, "Leave at most " + Reading.LONGEST + " letters");
        var all = new LinkedHashSet<>(themes);
        if (!another.isEmpty()) all.add(another);
        if (all.stream().anyMatch(theme -> theme.length() > CommentLists.LONGEST_THEME))
            errors.add(ANOTHER, "Say the theme in " + CommentLists.LONGEST_THEME + " letters or fewer");
        if (nothing == !all.isEmpty())
            errors.add(THEMES,
                    nothing
                            ? "Choose themes, or say that there is nothing in it: not both"
                            : "Choose what it is about, or say that"
                                    + " there is nothing in it");
        return errors.none() ? Optional.of(new Reading(redacted, all)) : Optional.empty();
    }

    @Override
    public String toString() {
        return "CommentForm[…]";
    }
}
