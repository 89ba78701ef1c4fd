package scot.throughline.voice;

import static java.util.stream.Collectors.toMap;

import io.micronaut.context.annotation.Requires;
import io.micronaut.transaction.annotation.Transactional;
import jakarta.inject.Singleton;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import scot.throughline.outcome.Disclosure;
import scot.throughline.survey.Surveys;

/**
 * What leaders see of a batch, once: when every comment of it was read by two people, or when its words are destroyed. Until then nothing, or whoever
 * looks twice would see what one comment said.
 */
@Singleton
@Requires(property = "datasources.desk.url")
class Themes {
    private final ThemeRows rows;
    private final CommentRows comments;
    private final Surveys surveys;

    Themes(ThemeRows rows, CommentRows comments, Surveys surveys) {
        this.rows = rows;
        this.comments = comments;
        this.surveys = surveys;
    }

    @Transactional("desk")
    List<ThemeCount> published() {
        return rows.published(surveys.council().key());
    }

    /** The council's themes are all said, so that it tells nothing which they are; one that somebody added only where it is ten people's. */
    void publish(String council, LocalDate openedOn) {
        if (rows.out(council, openedOn) > 0) return;
        var batch = comments.batch(council, openedOn);
        if (batch.isEmpty()) return;
        var read = (int) batch.stream().filter(comment -> comment.readBy() != null).count();
        var period = batch.getFirst().period();
        var counts = new ArrayList<ThemeCount>();
        counts.add(ThemeCount.of(council, openedOn, ThemeCount.ALL, period, read, read));
        if (read >= Disclosure.FEWEST)
            said(council, openedOn).forEach((theme, exactly) -> counts.add(ThemeCount.of(council, openedOn, theme, period, exactly, read)));
        rows.publish(counts);
    }

    private Map<String, Integer> said(String council, LocalDate openedOn) {
        var said = rows.counted(council, openedOn).stream().collect(toMap(ThemeRows.Exactly::theme, ThemeRows.Exactly::comments));
        surveys.comments().themes().forEach(theme -> said.putIfAbsent(theme, 0));
        said.entrySet().removeIf(each -> each.getValue() < Disclosure.FEWEST && !surveys.comments().themes().contains(each.getKey()));
        return said;
    }
}
