package scot.throughline.staff;

/** Which link an administrator may make for somebody, in the words of the page. */
enum LinkOffer {
    NONE("", ""),
    SIGNS_IN("Make a sign-in link", "Whoever has it is signed in in their name"),
    SETS_UP("Make a link to set up sign-in",
            "By it they choose a passphrase and set up codes on their phone. Until then nothing changes; then what they had before ends");

    private final String button;
    private final String does;

    LinkOffer(String button, String does) {
        this.button = button;
        this.does = does;
    }

    public boolean isThere() { return this != NONE; }

    public String button() {
        return button;
    }

    public String does() {
        return does;
    }
}
