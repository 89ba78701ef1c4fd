package scot.throughline.background;

import org.jspecify.annotations.Nullable;

/** What is known of one person; null for what is not. Prints nothing of it. */
public record Background(@Nullable Sex sex, @Nullable AgeBand age, @Nullable Fifth fifth) {
    public static final Background NONE = new Background(null, null, null);

    /** With what another tells where this one tells nothing. */
    public Background or(Background other) {
        return new Background(sex == null ? other.sex : sex, age == null ? other.age : age, fifth == null ? other.fifth : fifth);
    }

    @Override
    public String toString() {
        return "Background[…]";
    }
}
