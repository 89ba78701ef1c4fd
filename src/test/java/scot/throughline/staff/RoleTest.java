package scot.throughline.staff;

import static java.util.stream.Collectors.joining;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.lang.reflect.Modifier;
import java.util.Arrays;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class RoleTest {
    @Test
    void who_may_do_what() {
        assertEquals("""
                                     WORKER  TEAM_LEAD  LEADER  ADMINISTRATOR  MODERATOR  SAFEGUARDING_READER  MACHINE
                HAVE_ACCOUNT         yes     yes        yes     yes            yes        yes                  .
                SEE_PEOPLE           yes     yes        .       .              .          .                    .
                SEE_TO_TEAM          .       yes        .       .              .          .                    .
                TRY_QUESTIONNAIRES   yes     yes        yes     yes            .          .                    .
                PRINT                yes     yes        .       yes            .          .                    .
                READ_FIGURES         .       .          yes     .              .          .                    .
                KEEP_INDICATORS      .       .          yes     yes            .          .                    .
                ADMINISTER           .       .          .       yes            .          .                    .
                READ_RECORD          .       .          .       yes            .          .                    .
                READ_COMMENTS        .       .          .       .              yes        .                    .
                READ_DANGER          .       .          .       .              .          yes                  .
                SPEAK_AS_MACHINE     .       .          .       .              .          .                    yes
                """, table());
    }

    @Test
    void nobody_who_sees_people_reads_figures_or_comments_and_nobody_who_reads_any_of_these_manages_accounts() {
        for (var role : Role.values()) {
            var sees = Stream.of(Permission.SEE_PEOPLE, Permission.READ_FIGURES, Permission.READ_COMMENTS, Permission.READ_DANGER,
                    Permission.ADMINISTER).filter(role::may).count();
            assertTrue(sees <= 1, role + " sees two sides of the service");
        }
        assertFalse(Role.ADMINISTRATOR.may(Permission.READ_FIGURES));
    }

    @Test
    void the_words_on_routes_are_the_names_of_the_permissions() throws IllegalAccessException {
        var words = Stream.<String>builder();
        for (var field : Permission.class.getFields())
            if (field.getType() == String.class && Modifier.isStatic(field.getModifiers()))
                words.add(field.getName() + "=" + field.get(null));
        assertEquals(Arrays.stream(Permission.values()).map(each -> "MAY_" + each + "=" + each).toList(), words.build().toList());
    }

    @Test
    void each_role_lands_on_its_own_work_and_is_led_nowhere_else() {
        assertEquals("WORKER /people, TEAM_LEAD /people, LEADER /outcomes, ADMINISTRATOR /staff, MODERATOR /comments, "
                + "SAFEGUARDING_READER /comments/danger, MACHINE /",
                Arrays.stream(Role.values()).map(role -> role + " " + role.home()).collect(joining(", ")));
    }

    private static String table() {
        var heads = " ".repeat(21) + Arrays.stream(Role.values()).map(Role::name).collect(joining("  ")) + "\n";
        return Arrays.stream(Permission.values()).map(RoleTest::line).collect(joining("", heads, ""));
    }

    private static String line(Permission permission) {
        var cells = Arrays.stream(Role.values())
                .map(role -> ("%-" + (role.name().length() + 2) + "s").formatted(role.may(permission) ? "yes" : ".")).collect(joining());
        return "%-21s%s".formatted(permission, cells).stripTrailing() + "\n";
    }
}
