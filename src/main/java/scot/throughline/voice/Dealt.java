package scot.throughline.voice;

/** What a safeguarding reader did about a comment that may mean danger. Who wrote it is not known, so it is one of few things. */
enum Dealt {
    NO_DANGER("There is no danger in it"),
    LEADERS_TOLD("I told those who lead the service, so that they look into it"),
    AGENCY_TOLD("I told the police, or children's or adult protection"),
    NOBODY_KNOWN("There is danger, and nothing says where or whose");

    private final String words;

    Dealt(String words) {
        this.words = words;
    }

    String words() {
        return words;
    }
}
