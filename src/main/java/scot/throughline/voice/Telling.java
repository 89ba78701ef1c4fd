package scot.throughline.voice;

/** What in a comment may tell who wrote it, as it stands in the place of what is taken out. */
enum Telling {
    EMAIL("email address"),
    LINK("web address"),
    POSTCODE("postcode"),
    INSURANCE("insurance number"),
    NUMBER("number"),
    PHONE("phone number"),
    DATE("date"),
    NAME("name");

    private final String words;

    Telling(String words) {
        this.words = words;
    }

    public String words() {
        return words;
    }

    String mark() {
        return "[" + words + "]";
    }
}
