package scot.throughline.staff;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class RoleTest {
    @Test
    void the_words_on_routes_are_the_names_of_the_roles() {
        assertEquals(List.of(Role.MAY_WORK, Role.MAY_LEAD, Role.MAY_ADMINISTER, Role.MAY_MODERATE, Role.MAY_SAFEGUARD, Role.MAY_TELL),
                Arrays.stream(Role.values()).map(Role::name).toList());
    }

    @Test
    void each_role_lands_on_its_own_work_and_is_led_nowhere_else() {
        assertEquals(
                "WORKER /people, LEADER /outcomes, ADMINISTRATOR /staff, MODERATOR /comments, SAFEGUARDING_READER /comments/danger, MACHINE /",
                Arrays.stream(Role.values()).map(role -> role + " " + role.home()).collect(Collectors.joining(", ")));
    }
}
