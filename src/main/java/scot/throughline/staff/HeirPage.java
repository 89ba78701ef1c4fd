package scot.throughline.staff;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import scot.throughline.web.Field;
import scot.throughline.web.Field.Option;
import scot.throughline.web.FormErrors;

/**
 * Who has somebody's people now, as asked.
 *
 * @param holds how many there are; null where there are none to pass on
 */
record HeirPage(String name, String back, @Nullable String holds, Field field, FormErrors errors) {
    static final String TO = "to";
    /** In place of a colleague: the journeys stay in the leaver's name until somebody sees to it. */
    static final String STAY = "stay";
    static final String CHOOSE = "Choose who has their people now";

    static HeirPage leaving(Account member, int held, List<Option> heirs, FormErrors errors) {
        var options = new ArrayList<>(heirs);
        options.add(new Option(STAY, "Nobody yet: they stay in this name until you pass them on", false));
        return of(member, held, options, errors);
    }

    static HeirPage of(Account member, int held, List<Option> heirs, FormErrors errors) {
        var holds = held == 0 ? null : member.name() + " holds " + MemberPage.journeys(held);
        return new HeirPage(member.name(), OneMember.path(member), holds,
                new Field.Select(TO, "Who has their people now?", "The people join that worker’s team", heirs, errors.on(TO)), errors);
    }
}
