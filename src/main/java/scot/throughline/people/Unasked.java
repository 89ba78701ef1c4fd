package scot.throughline.people;

import java.util.Optional;
import scot.throughline.survey.Council;

/** Why somebody is not texted, and what an exit that was not offered is counted as. */
public enum Unasked {
    DIED(Counted.EXCLUDED, "Died", "This person has died. Nothing more will be sent"),
    OPTED_OUT(Counted.EXCLUDED, "Asked for no more texts", "This person asked for no more texts. Nothing more will be sent"),
    SAFETY(Counted.EXCLUDED, "Not safe to contact", "It is not safe to contact this person. Nothing will be sent"),
    NOT_TEXTED(Counted.EXCLUDED, "A kind of journey that is not texted",
            "People on this kind of journey are not texted. Hand it over in person"),
    NO_PHONE(Counted.NOT_CONTACTABLE, "No phone", "This person has no phone. Hand it over in person"),
    NO_NUMBER(Counted.NOT_CONTACTABLE, "No number kept", "We have no number for this person. Nothing can be sent"),
    HAND_OVER(Counted.MISSED, "Wanted to answer in person, and was not given the chance",
            "This person wants to answer in person only. Nothing will be sent"),
    NOT_TOLD(Counted.MISSED, "Was never told about texts", "Tell this person about the texts first"),
    TOO_LATE(Counted.MISSED, "The end was recorded too late", "The end was recorded too late. Nothing will be sent");

    /** How coverage takes it: as somebody who should not be asked, who could not be, or who should have been. */
    public enum Counted {
        EXCLUDED, NOT_CONTACTABLE, MISSED
    }

    private final Counted counted;
    private final String words;
    private final String warning;

    Unasked(Counted counted, String words, String warning) {
        this.counted = counted;
        this.words = words;
        this.warning = warning;
    }

    public Counted counted() {
        return counted;
    }

    /** As a line of the coverage page. */
    public String words() {
        return words;
    }

    /** As a worker is told. */
    public String warning() {
        return warning;
    }

    /** Why this person may not be texted now; empty where they may. */
    public static Optional<Unasked> of(JourneyFacts journey, Council council) {
        if (journey.died()) return Optional.of(DIED);
        if (journey.optedOut() || journey.stopped() == StopReason.ASKED) return Optional.of(OPTED_OUT);
        if (journey.stopped() == StopReason.SAFETY) return Optional.of(SAFETY);
        if (!council.texts(journey.journeyType())) return Optional.of(NOT_TEXTED);
        if (journey.stopped() == StopReason.NO_PHONE) return Optional.of(NO_PHONE);
        if (journey.mobile().isEmpty()) return Optional.of(NO_NUMBER);
        return switch (journey.texting()) {
            case OK -> Optional.empty();
            case HAND_OVER -> Optional.of(HAND_OVER);
            case NOT_TOLD -> Optional.of(NOT_TOLD);
        };
    }

    /** Whether nothing may be asked of them in any way, also not in person. */
    public boolean inNoWay() {
        return this == DIED || this == OPTED_OUT || this == SAFETY;
    }
}
