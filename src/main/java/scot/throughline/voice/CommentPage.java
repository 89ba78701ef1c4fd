package scot.throughline.voice;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import scot.throughline.calendar.Scotland;
import scot.throughline.voice.Redactor.Piece;
import scot.throughline.web.FormErrors;

/**
 * One comment, as printed.
 *
 * @param pieces as it was written, with what is suggested for taking out
 * @param lead what there is to do with it
 * @param quoted what was typed as a quote
 * @param told what has just been done
 */
record CommentPage(String path, String lead, List<Piece> pieces, CommentForm form, List<Choice> themes, boolean open, boolean mayQuote,
        boolean danger, String goneOn, String quoted, List<String> quoteThemes, FormErrors errors, @Nullable String told) {
    /** A theme to tick. */
    record Choice(String name, String id, String theme, boolean chosen) {}

    static CommentPage of(Comment comment, Redactor redactor, CommentForm form, List<String> themes, String quoted, FormErrors errors,
            @Nullable String told) {
        var choices = new ArrayList<Choice>();
        // The first takes the field's own name as its id, so that a line of the error summary leads there.
        Stream.concat(themes.stream(), form.themes().stream()).distinct().forEach(theme -> choices.add(new Choice(
                CommentForm.THEME + choices.size(), choices.isEmpty() ? CommentForm.THEMES : CommentForm.THEME + choices.size(), theme,
                form.themes().contains(theme))));
        return new CommentPage(CommentPages.path(comment.id()), lead(comment.stage()), redactor.pieces(comment.words()), form,
                List.copyOf(choices), comment.stage() != Stage.AGREED, comment.stage() == Stage.AGREED, comment.danger(),
                Scotland.written(comment.goneOn()), quoted,
                comment.reading().map(reading -> reading.themes().stream().sorted().toList()).orElse(List.of()), errors, told);
    }

    private static String lead(Stage stage) {
        return switch (stage) {
            case UNREAD ->
                "Nobody has read this yet. Marked words are only suggested: read it for anything else that may tell who wrote it.";
            case ANOTHERS ->
                "Somebody has read this, and left it as below. If you would leave it so too, press Save. Else change it, and they, or"
                        + " somebody else, read it again.";
            case MINE -> "You have read this. Somebody else has to agree.";
            case AGREED -> "Two people have read this and agree.";
        };
    }

    @Override
    public String toString() {
        return "CommentPage[…]";
    }
}
