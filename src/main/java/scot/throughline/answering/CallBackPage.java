package scot.throughline.answering;

/**
 * "Ask for a call back": when to call, each time a button, so that one tap is enough and nothing can be left out.
 *
 * @param back where somebody goes who would rather not
 */
record CallBackPage(String back) implements PublicPage {
    static final String ADDRESS = "/call-back";
    static final String TIME = "time";

    @Override
    public String view() {
        return "answering/call-back";
    }
}
