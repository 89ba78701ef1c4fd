package scot.throughline.staff;

import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import scot.throughline.calendar.Scotland;

/**
 * One member of staff, as printed.
 *
 * @param told what has just been done
 * @param here whether they have not left
 * @param holds whether there are people to pass on
 * @param link the link that may be made for them
 */
record MemberPage(String name, String path, @Nullable String told, List<Fact> facts, boolean here, boolean holds, LinkOffer link) {
    static final String PASSED_ON = "Their people are somebody else’s now";

    /** A line about them. */
    record Fact(String label, String value) {}

    static MemberPage of(Account member, String sees, int held, LinkOffer link, @Nullable String told) {
        var facts = Stream.of(new Fact("Email", member.email()), new Fact("Role", member.role().title()), new Fact("Sees", sees),
                new Fact("Holds", held == 0 ? "" : journeys(held)),
                new Fact("Left", member.leftOn() == null ? "" : Scotland.written(member.leftOn())))
                .filter(fact -> !fact.value().isEmpty()).toList();
        return new MemberPage(member.name(), OneMember.path(member), words(told), facts, member.here(), held > 0,
                link);
    }

    static String journeys(int number) {
        return number == 1 ? "1 journey" : number + " journeys";
    }

    private static @Nullable String words(@Nullable String told) {
        return switch (told) {
            case "added" -> "Added";
            case "changed" -> "Changed";
            case "left" -> "Marked as left. They cannot sign in any more";
            case "back" -> "Marked as back";
            case "passed-on" -> PASSED_ON;
            case null, default -> null;
        };
    }
}
