package scot.throughline.answering;

/** An open link where as many have begun this hour as may. */
record CrowdedPage() implements PublicPage {
    @Override
    public String view() {
        return "answering/crowded";
    }
}
