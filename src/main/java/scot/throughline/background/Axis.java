package scot.throughline.background;

import java.util.List;
import java.util.Optional;

/** A way in which people differ, one at a time: no figure is of two. */
public enum Axis {
    SEX("sex", Sex.values()), AGE("age", AgeBand.values()), FIFTH("deprivation of where people live", Fifth.values());

    private final String words;
    @SuppressWarnings("ImmutableEnumChecker") // a copy, and of enums
    private final List<Group> groups;

    Axis(String words, Group... groups) {
        this.words = words;
        this.groups = List.of(groups);
    }

    public String words() {
        return words;
    }

    public List<Group> groups() {
        return groups;
    }

    /** The group of a name; none for those of whom nothing is known. */
    public Optional<Group> group(String name) {
        return groups.stream().filter(group -> group.name().equals(name)).findFirst();
    }
}
