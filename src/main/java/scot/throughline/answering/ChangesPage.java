package scot.throughline.answering;

/** What changed because of what people said. */
record ChangesPage() implements PublicPage {
    @Override
    public String view() {
        return "answering/changes";
    }
}
