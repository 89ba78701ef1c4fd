package scot.throughline.answering;

/** Who sees what, at more length than the start page has room for. */
record WhoSeesPage() implements PublicPage {
    @Override
    public String view() {
        return "answering/who-sees";
    }
}
