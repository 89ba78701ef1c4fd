package scot.throughline.indicator;

import io.micronaut.transaction.annotation.Transactional;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import org.jspecify.annotations.Nullable;
import scot.throughline.audit.Action;
import scot.throughline.audit.Audit;
import scot.throughline.audit.Signatory;
import scot.throughline.calendar.Scotland;
import scot.throughline.survey.Surveys;

/** Takes figures from elsewhere, whole files or one at a time. What is entered again takes the place of what was there. */
@Singleton
public class EnterFigures {
    private final IndicatorRows rows;
    private final BesideRows beside;
    private final Audit audit;
    private final String council;

    EnterFigures(IndicatorRows rows, BesideRows beside, Audit audit, Surveys surveys) {
        this.rows = rows;
        this.beside = beside;
        this.audit = audit;
        this.council = surveys.council().key();
    }

    /** What came of naming an indicator. */
    enum Named { DONE, NAME_TAKEN }

    /** The same for a file that says everything itself. */
    @Transactional
    public Entered file(byte[] file, Signatory by, Instant now) {
        return file(file, new Unsaid(Better.UNKNOWN, null, ""), by, now);
    }

    /** Takes all of a file, or nothing where one cell of it is wrong. */
    @Transactional
    Entered file(byte[] file, Unsaid unsaid, Signatory by, Instant now) {
        return switch (FileContent.read(file, unsaid, Scotland.dayOf(now))) {
            case FileContent.Faulty(var faults) -> new Entered.Refused(faults);
            case FileContent.Values(var entries) -> {
                values(entries, by, now);
                yield new Entered.Kept(entries.size());
            }
            case FileContent.Audit(var distributions) -> {
                distributions.forEach(this::keep);
                audit.record(by, Action.AUDIT_SHARES_ENTERED, distributions.size() + " items", now);
                yield new Entered.Kept(distributions.size());
            }
            case FileContent.Grades(var grades) -> {
                grades.forEach(grade -> keep(grade.happened(), grade.about(), grade.quality(), grade.grade()));
                audit.record(by, Action.MARKER_ENTERED, grades.size() + " grades", now);
                yield new Entered.Kept(grades.size());
            }
        };
    }

    @Transactional
    void value(Entry entry, Signatory by, Instant now) {
        values(List.of(entry), by, now);
    }

    /** Notes what changed on a day. */
    @Transactional
    public void changeOfPractice(LocalDate day, String words, Signatory by, Instant now) {
        changeOfPractice(new Marker.Changed(new Dated(day.toString()), words), by, now);
    }

    @Transactional
    void changeOfPractice(Marker.Changed change, Signatory by, Instant now) {
        keep(change.happened(), change.about(), "", null);
        audit.record(by, Action.MARKER_ENTERED, "change of practice in " + change.happened().written(), now);
    }

    @Transactional
    Named add(Indicator indicator, Signatory by, Instant now) {
        if (rows.held(council).stream().anyMatch(other -> same(other, indicator))) return Named.NAME_TAKEN;
        insert(indicator);
        audit.record(by, Action.INDICATOR_CHANGED, indicator.label(), now);
        return Named.DONE;
    }

    /** Changes what is said of one. Its key stays, whatever it is called now. */
    @Transactional
    Named change(Indicator indicator, Signatory by, Instant now) {
        if (rows.held(council).stream().anyMatch(other -> !other.label().equals(indicator.label())
                && other.name().equalsIgnoreCase(indicator.name())))
            return Named.NAME_TAKEN;
        update(indicator);
        audit.record(by, Action.INDICATOR_CHANGED, indicator.label(), now);
        return Named.DONE;
    }

    /** Takes one away for good, with its values and targets. */
    @Transactional
    void withdraw(Indicator indicator, Signatory by, Instant now) {
        rows.held(council);
        rows.deleteTargets(council, indicator.label());
        rows.deleteValues(council, indicator.label());
        rows.delete(council, indicator.label());
        audit.record(by, Action.INDICATOR_WITHDRAWN, indicator.label(), now);
    }

    private void values(List<Entry> entries, Signatory by, Instant now) {
        var known = new HashMap<String, Indicator>();
        var held = rows.held(council);
        var touched = new LinkedHashSet<String>();
        for (var entry : entries) {
            var indicator = known.computeIfAbsent(entry.of().label(), _ -> settled(entry.of(), held));
            keep(indicator.label(), entry);
            touched.add(indicator.label());
        }
        audit.recordAll(by, Action.INDICATOR_VALUES_ENTERED, List.copyOf(touched), now);
    }

    /** The one that is meant, begun where it is new. */
    private Indicator settled(Indicator named, List<Indicator> held) {
        var before = held.stream().filter(other -> other.name().equalsIgnoreCase(named.name())).findFirst()
                .or(() -> held.stream().filter(other -> same(other, named)).findFirst());
        if (before.isEmpty()) {
            insert(named);
            return named;
        }
        var after = before.get().filledFrom(named);
        if (!after.equals(before.get())) update(after);
        return after;
    }

    private static boolean same(Indicator one, Indicator other) {
        return one.label().equals(other.label()) || one.name().equalsIgnoreCase(other.name());
    }

    private void insert(Indicator one) {
        rows.insert(council, one.label(), one.name(), one.unit(), one.better(), one.owner(), one.quality());
    }

    private void update(Indicator one) {
        rows.update(council, one.label(), one.name(), one.unit(), one.better(), one.owner(), one.quality());
    }

    private void keep(String label, Entry entry) {
        var span = entry.value().span().key();
        var value = entry.value();
        if (rows.updateValue(council, label, span, value.figure(), value.direction(), value.note()) == 0)
            rows.insertValue(council, label, span, value.figure(), value.direction(), value.note());
        var target = entry.target();
        if (target != null && rows.updateTarget(council, label, span, target) == 0) rows.insertTarget(council, label, span, target);
    }

    private void keep(Distribution one) {
        beside.deleteShares(council, one.source(), one.part(), one.item());
        var column = 0;
        for (var share : one.shares())
            beside.insertShare(council, one.source(), one.part(), one.item(), share.category(), one.row(), column++, share.percent());
    }

    private void keep(Dated happened, String about, String quality, @Nullable Grade grade) {
        if (beside.updateMarker(council, happened.written(), about, quality, grade) == 0)
            beside.insertMarker(council, happened.written(), about, quality, grade);
    }
}
