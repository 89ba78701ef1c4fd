package scot.throughline.staff;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import scot.throughline.web.Field;
import scot.throughline.web.Field.Option;
import scot.throughline.web.FormErrors;

/** What an administrator typed about a member of staff. */
final class StaffForm {
    static final String EMAIL = "email";
    static final String ROLE = "role";
    static final String SEES = "sees";
    private static final String NAME = "name";
    private static final int LONGEST_NAME = 100;
    private static final int LONGEST_ADDRESS = 200;
    private static final Pattern ADDRESS = Pattern.compile("[^@\\s]+@[^@\\s]+");

    private final Map<String, String> typed;
    private final Sights sights;
    private final Sight before;

    /** @param before what they see now */
    StaffForm(Map<String, String> typed, Sights sights, Sight before) {
        this.typed = typed;
        this.sights = sights;
        this.before = before;
    }

    static StaffForm blank(Sights sights) {
        return new StaffForm(Map.of(ROLE, Role.WORKER.name()), sights, new Sight.NoOne());
    }

    static StaffForm of(Account member, Sights sights) {
        return new StaffForm(Map.of(NAME, member.name(), EMAIL, member.email(), ROLE, member.role().name(), SEES,
                Sights.written(member.sight())), sights, member.sight());
    }

    Optional<Details> read(FormErrors errors) {
        var name = at(NAME);
        if (name.isEmpty()) errors.add(NAME, "Enter their name");
        else if (name.length() > LONGEST_NAME) errors.add(NAME, "Name must be " + LONGEST_NAME + " characters or fewer");
        var email = at(EMAIL);
        if (!ADDRESS.matcher(email).matches() || email.length() > LONGEST_ADDRESS)
            errors.add(EMAIL, "Enter an email address, like sam.reid@council.example");
        var role = Role.ofStaff().filter(each -> each.name().equals(at(ROLE))).findFirst();
        if (role.isEmpty()) errors.add(ROLE, "Choose what they do");
        var sight = role.filter(each -> !each.may(Permission.SEE_PEOPLE)).isPresent()
                ? Optional.<Sight>of(new Sight.NoOne())
                : sights.chosen(at(SEES), before).filter(chosen -> !chosen.equals(new Sight.NoOne()));
        if (sight.isEmpty()) errors.add(SEES, "Choose whose people they see");
        return errors.none() ? Optional.of(new Details(name, email, role.orElseThrow(), sight.orElseThrow())) : Optional.empty();
    }

    List<Field> fields(FormErrors errors) {
        return List.of(new Field.Text(NAME, "Name", "As colleagues know them", at(NAME), errors.on(NAME), Field.Text.Type.TEXT),
                new Field.Text(EMAIL, "Email address", "Only administrators see it", at(EMAIL), errors.on(EMAIL), Field.Text.Type.EMAIL),
                new Field.Radios(ROLE, "What do they do?", null,
                        Role.ofStaff().map(role -> new Option(role.name(), role.does(), role.name().equals(at(ROLE))))
                                .toList(),
                        errors.on(ROLE)),
                new Field.Select(SEES, "Whose people do they see?", "For a worker or team lead. Nobody else sees any",
                        sights.options(before, at(SEES)),
                        errors.on(SEES)));
    }

    private String at(String name) {
        return typed.getOrDefault(name, "").strip();
    }
}
