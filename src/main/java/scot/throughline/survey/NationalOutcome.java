package scot.throughline.survey;

/** A person-centred outcome of Scotland's outcomes, performance and improvement framework for community justice (2016), in its own words. */
public enum NationalOutcome {
    NEEDS("Life chances are improved through needs, including health, financial inclusion, housing and safety, being addressed"),
    RELATIONSHIPS(
            "People develop positive relationships and more opportunities to participate and contribute through education, employment and leisure"
                    + " activities"),
    RESILIENCE("Individuals’ resilience and capacity for change and self-management are enhanced");

    private final String words;

    NationalOutcome(String words) {
        this.words = words;
    }

    public String words() {
        return words;
    }
}
