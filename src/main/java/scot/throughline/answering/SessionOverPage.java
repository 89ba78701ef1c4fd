package scot.throughline.answering;

/** What an address of a check-in gets without its cookie: it was left too long, opened elsewhere, or cookies are off. */
record SessionOverPage() implements PublicPage {
    @Override
    public String view() {
        return "answering/session-over";
    }
}
