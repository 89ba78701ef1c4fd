package scot.throughline.staff;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import scot.throughline.web.Field;
import scot.throughline.web.Field.Option;
import scot.throughline.web.FormErrors;
import scot.throughline.web.Viewer.Place;

/**
 * Who has somebody's people now, as asked.
 *
 * @param path what the address of the form begins with
 * @param back the page they came from
 * @param holds how many there are; null where there are none to pass on
 */
record HeirPage(String name, String path, Place back, @Nullable String holds, Field field, FormErrors errors) {
    static final String TO = "to";
    /** In place of a colleague: the journeys stay in the leaver's name until somebody sees to it. */
    static final String STAY = "stay";
    static final String CHOOSE = "Choose who has their people now";

    static HeirPage leaving(Account member, int held, List<Option> heirs, FormErrors errors) {
        var options = new ArrayList<>(heirs);
        options.add(new Option(STAY, "Nobody yet: they stay in this name until you pass them on", false));
        return of(member, OneMember.path(member), OneMember.place(member), held, options, errors);
    }

    static String to(@Nullable Map<String, String> typed) {
        return typed == null ? "" : typed.getOrDefault(TO, "").strip();
    }

    static HeirPage of(Account member, String path, Place back, int held, List<Option> heirs, FormErrors errors) {
        var holds = held == 0 ? null : member.name() + " holds " + MemberPage.journeys(held);
        return new HeirPage(member.name(), path, back, holds,
                new Field.Select(TO, "Who has their people now?", "The people join that worker’s team", heirs, errors.on(TO)), errors);
    }
}
