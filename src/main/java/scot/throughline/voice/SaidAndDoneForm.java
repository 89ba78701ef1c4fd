package scot.throughline.voice;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import scot.throughline.database.Id;
import scot.throughline.survey.Council.Label;
import scot.throughline.survey.Wording;
import scot.throughline.web.Field;
import scot.throughline.web.Field.Option;
import scot.throughline.web.FormErrors;

/** What a leader typed about what is said and done. Its words come onto people's phones, so they may not show why somebody knows us. */
final class SaidAndDoneForm {
    private static final String SAID = "said";
    private static final String CHANGED = "changed";
    private static final String PLANNED = "planned";
    private static final String DONE = "done";
    private static final String EVIDENCE = "evidence";
    private static final String OWNER = "owner";
    private static final String MARKS = "marks";
    private static final String TEAM = "team-";
    private static final String YES = "yes";
    private static final int LONGEST_SAID = 120;
    private static final int LONGEST_CHANGED = 200;
    private static final int LONGEST_EVIDENCE = 300;
    private static final int LONGEST_OWNER = 100;

    private final Map<String, String> typed;

    SaidAndDoneForm(@Nullable Map<String, String> typed) {
        this.typed = typed == null ? Map.of() : typed;
    }

    static SaidAndDoneForm of(SaidAndDone each) {
        var filled = new HashMap<>(Map.of(SAID, each.said(), CHANGED, each.changed(), EVIDENCE, each.evidence(), OWNER, each.owner(), MARKS,
                each.marks() ? YES : "no"));
        each.teams().forEach(key -> filled.put(TEAM + key, key));
        fill(filled, PLANNED, each.plannedOn());
        each.done().ifPresent(day -> fill(filled, DONE, day));
        return new SaidAndDoneForm(filled);
    }

    Optional<SaidAndDone> read(Id id, LocalDate today, List<Label> teams, FormErrors errors) {
        var said = toldToPeople(SAID, LONGEST_SAID, "Enter what people said", errors);
        var changed = toldToPeople(CHANGED, LONGEST_CHANGED, "Enter what is done about it", errors);
        var planned = day(PLANNED);
        if (planned.isEmpty()) errors.add(PLANNED, "Enter the day it should be done by, like 31 3 2027");
        var done = day(DONE);
        if (done.isEmpty() && isTyped(DONE)) errors.add(DONE, "Enter the day it was done, like 31 3 2027, or leave it empty");
        if (done.filter(day -> day.isAfter(today)).isPresent()) errors.add(DONE, "Enter a day that is not after today, or leave it empty");
        if (at(OWNER).isEmpty()) errors.add(OWNER, "Enter who answers for it");
        atMost(OWNER, LONGEST_OWNER, errors);
        atMost(EVIDENCE, LONGEST_EVIDENCE, errors);
        if (!errors.none()) return Optional.empty();
        return Optional.of(new SaidAndDone(id, said, changed, planned.orElseThrow(), done.orElse(null), at(EVIDENCE),
                teams.stream().map(Label::key).filter(this::isFor).toList(), at(OWNER), at(MARKS).equals(YES)));
    }

    List<Field> before(FormErrors errors) {
        return List.of(
                text(SAID, "What people said", "One thing, in plain words, like: Appointments were hard to get to. Without anybody's name",
                        errors),
                text(CHANGED, "What we did about it", "As people should read it once it is done, like: There are evening appointments now",
                        errors));
    }

    List<Field> after(FormErrors errors) {
        return List.of(day(PLANNED, "To be done by", "For example, 31 3 2027", errors), day(DONE, "Done on",
                "Leave it empty until it is. From then on people are told", errors),
                text(EVIDENCE, "How can anybody see that it is done?", "A paper, a figure, a place. You may leave this empty", errors),
                text(OWNER, "Who answers for it?", "A post or a team, not a name", errors),
                new Field.Radios(MARKS, "Mark it on the trends?",
                        "Their limits are then worked out anew from the day it was done: only for a change that should move the figures",
                        List.of(new Option("no", "No", !at(MARKS).equals(YES)), new Option(YES, "Yes", at(MARKS).equals(YES))), null));
    }

    /** The teams to tick. */
    List<Choice> teams(List<Label> all) {
        return all.stream().map(team -> new Choice(TEAM + team.key(), team.key(), team.name(), isFor(team.key()))).toList();
    }

    /** One team to tick. */
    record Choice(String name, String value, String label, boolean chosen) {}

    private String toldToPeople(String field, int longest, String needed, FormErrors errors) {
        var words = at(field);
        if (words.isEmpty()) errors.add(field, needed);
        atMost(field, longest, errors);
        Wording.telling(words)
                .ifPresent(word -> errors.add(field, "Say it without “" + word + "”: it comes onto people's phones, where a flatmate"
                        + " may read it"));
        return words;
    }

    private void atMost(String field, int longest, FormErrors errors) {
        if (at(field).length() > longest) errors.add(field, "Say it in " + longest + " letters or fewer");
    }

    private Field text(String field, String label, String hint, FormErrors errors) {
        return new Field.Text(field, label, hint, at(field), errors.on(field), Field.Text.Type.TEXT);
    }

    private Field day(String field, String label, String hint, FormErrors errors) {
        return new Field.Day(field, label, hint, at(field + "-day"), at(field + "-month"), at(field + "-year"), errors.on(field));
    }

    private Optional<LocalDate> day(String field) {
        return Field.Day.parse(at(field + "-day"), at(field + "-month"), at(field + "-year"));
    }

    private boolean isTyped(String day) {
        return !(at(day + "-day") + at(day + "-month") + at(day + "-year")).isEmpty();
    }

    private boolean isFor(String team) {
        return typed.containsKey(TEAM + team);
    }

    private static void fill(Map<String, String> filled, String field, LocalDate day) {
        filled.put(field + "-day", "" + day.getDayOfMonth());
        filled.put(field + "-month", "" + day.getMonthValue());
        filled.put(field + "-year", "" + day.getYear());
    }

    private String at(String field) {
        return Field.Text.typed(typed, field);
    }
}
