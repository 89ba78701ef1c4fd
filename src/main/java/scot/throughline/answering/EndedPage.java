package scot.throughline.answering;

/** What every link gets that opens nothing: used, expired, stopped, unknown or mistyped. Nobody may learn which. */
record EndedPage() implements PublicPage {
    @Override
    public boolean linkedTo() {
        return true;
    }

    @Override
    public String view() {
        return "answering/ended";
    }
}
