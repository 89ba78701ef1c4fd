package scot.throughline.answering;

/** What an address of a check-in gets without its cookie: it was left too long, opened elsewhere, or cookies are off. */
record SessionOverPage(boolean openLink) implements PublicPage {
    @Override
    public String view() {
        return openLink ? "answering/open-session-over" : "answering/session-over";
    }
}
