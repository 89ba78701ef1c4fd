package scot.throughline.evidence;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import scot.throughline.evidence.Statement.OwnGrade;
import scot.throughline.indicator.Grade;
import scot.throughline.web.Field;
import scot.throughline.web.Field.Option;
import scot.throughline.web.FormErrors;

/** What the service says for itself on a topic, as it is typed. */
record EvidenceForm(String name, List<Field> fields, FormErrors errors) {
    static final String DOING = "How are we doing?";
    static final String KNOWING = "How do we know?";
    static final String NEXT = "What will we do next?";

    private static final int LONGEST = 2000;
    /** No grade is called so. */
    private static final String NO_GRADE = "none";

    /** What was typed, field by field. */
    private record Typed(Map<String, String> form, FormErrors errors) {
        String at(String field) {
            return Field.LongText.typed(form, field);
        }

        String words(String field, String label) {
            var words = at(field);
            if (words.length() > LONGEST) errors.add(field, "“" + label + "” must be 2,000 characters or fewer. It has " + words.length());
            return words;
        }
    }

    static EvidenceForm of(Topic topic, Statement said) {
        var grade = said.grade().map(OwnGrade::grade);
        var graded = said.grade().map(OwnGrade::graded);
        return new EvidenceForm(topic.name(), fields(new Typed(Map.of("doing", said.doing(), "knowing", said.knowing(), "next", said.next(),
                "grade", grade.map(Grade::name).orElse(NO_GRADE), "graded-day", graded.map(day -> "" + day.getDayOfMonth()).orElse(""),
                "graded-month", graded.map(day -> "" + day.getMonthValue()).orElse(""),
                "graded-year", graded.map(day -> "" + day.getYear()).orElse("")), new FormErrors())), new FormErrors());
    }

    /** Read, or the form again with a message by each field that is wrong. */
    sealed interface Read {
        record Right(Statement said) implements Read {}

        record Wrong(EvidenceForm form) implements Read {}
    }

    static Read read(Topic topic, Map<String, String> form, LocalDate today) {
        var typed = new Typed(form, new FormErrors());
        var doing = typed.words("doing", DOING);
        var knowing = typed.words("knowing", KNOWING);
        var next = typed.words("next", NEXT);
        var grade = grade(typed, today);
        return typed.errors().none()
                ? new Read.Right(new Statement(doing, knowing, next, grade))
                : new Read.Wrong(new EvidenceForm(topic.name(), fields(typed), typed.errors()));
    }

    private static Optional<OwnGrade> grade(Typed typed, LocalDate today) {
        var written = typed.at("grade");
        var grade = Arrays.stream(Grade.values()).filter(each -> each.name().equals(written)).findFirst();
        if (grade.isEmpty() && !written.equals(NO_GRADE)) typed.errors().add("grade", "Choose a grade, or that there is none");
        if (grade.isEmpty()) return Optional.empty();
        var graded = Field.Day.parse(typed.at("graded-day"), typed.at("graded-month"), typed.at("graded-year"));
        if (graded.isEmpty()) typed.errors().add("graded", "Enter the day of the grade, like 3 5 2026");
        graded.filter(day -> day.isAfter(today))
                .ifPresent(_ -> typed.errors().add("graded", "The day of the grade must not be in the future"));
        return graded.map(day -> new OwnGrade(grade.get(), day));
    }

    private static List<Field> fields(Typed typed) {
        return List.of(words(typed, "doing", DOING, "In plain words, in a few sentences"),
                words(typed, "knowing", KNOWING, "Which figures, reviews and voices say so, and what they cannot say"),
                words(typed, "next", NEXT, "What, who, and by when"),
                new Field.Radios("grade", "The grade we give ourselves",
                        "A judgement on all the evidence. It is never worked out from figures", grades(typed),
                        typed.errors().on("grade")),
                new Field.Day("graded", "When was it given?", "Leave this empty where there is no grade", typed.at("graded-day"),
                        typed.at("graded-month"), typed.at("graded-year"), typed.errors().on("graded")));
    }

    private static List<Option> grades(Typed typed) {
        var chosen = typed.at("grade");
        var all = new ArrayList<Option>();
        for (var grade : Arrays.asList(Grade.values()).reversed())
            all.add(new Option(grade.name(), grade.words(), chosen.equals(grade.name())));
        all.add(new Option(NO_GRADE, "No grade", chosen.equals(NO_GRADE)));
        return all;
    }

    private static Field words(Typed typed, String name, String label, String hint) {
        return new Field.LongText(name, label, hint, typed.at(name), typed.errors().on(name));
    }
}
