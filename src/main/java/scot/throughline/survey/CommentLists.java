package scot.throughline.survey;

import java.util.List;

/**
 * What the comment desk works with, from {@code surveys/comments.yaml}.
 *
 * @param themes what comments are put under
 * @param names of people and places, to be suggested for taking out
 * @param danger how words begin that may mean danger
 */
public record CommentLists(List<String> themes, List<String> names, List<String> danger) {
    /** The longest theme there can be. */
    public static final int LONGEST_THEME = 60;

    static final CommentLists NONE = new CommentLists(List.of(), List.of(), List.of());

    public CommentLists {
        themes = List.copyOf(themes);
        names = List.copyOf(names);
        danger = List.copyOf(danger);
    }

    static CommentLists read(YamlMap file) {
        var themes = List.copyOf(file.distinct("themes"));
        themes.stream().filter(theme -> theme.length() > LONGEST_THEME).forEach(theme -> file.fault("themes",
                "have '" + theme + "', which is long", "Say it in " + LONGEST_THEME + " letters or fewer"));
        var danger = List.copyOf(file.distinct("danger"));
        if (file.has("danger") && danger.isEmpty()) file.fault("danger", "has no words", "Write how words begin that may mean danger");
        var lists = new CommentLists(themes, List.copyOf(file.distinct("names")), danger);
        file.nothingElse();
        return lists;
    }
}
