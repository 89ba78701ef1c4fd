package scot.throughline.held;

import scot.throughline.audit.Action;
import scot.throughline.background.Fifth;
import scot.throughline.background.Sex;
import scot.throughline.people.EndReason;
import scot.throughline.people.StopReason;
import scot.throughline.people.Texting;
import scot.throughline.people.Unasked;

/** What staff read of somebody, said to them. */
final class YourWords {
    private YourWords() {}

    static String of(Texting texting) {
        return switch (texting) {
            case OK -> "You know about the texts and are happy to get them";
            case HAND_OVER -> "You want to answer in person only";
            case NOT_TOLD -> "You have not been told about the texts yet";
        };
    }

    static String of(StopReason stopped) {
        return switch (stopped) {
            case SAFETY -> "Stopped, because it is not safe to contact you";
            case ASKED -> "Stopped, because you asked us to";
            case NO_PHONE -> "Stopped, because you have no phone";
        };
    }

    static String of(Unasked unasked) {
        return switch (unasked) {
            case DIED, SAFETY -> "You were not asked, because it was not safe to contact you.";
            case OPTED_OUT -> "You were not asked, because you want no texts.";
            case NOT_TEXTED -> "You were not asked: people on this kind of programme get no texts.";
            case NO_PHONE -> "You were not asked, because you have no phone.";
            case NO_NUMBER -> "You were not asked, because we had no number for you.";
            case HAND_OVER -> "You wanted to be asked in person, and were not.";
            case NOT_TOLD -> "You were not asked, because nobody had told you about the texts.";
            case TOO_LATE -> "You were not asked, because we heard too late that your time with us was over.";
        };
    }

    static String of(EndReason reason) {
        return switch (reason) {
            case COMPLETED -> "completed";
            case ENDED_EARLY -> "ended early";
            case TRANSFERRED -> "you moved to another area";
            case CUSTODY -> "you went to custody";
            case DIED -> "died";
        };
    }

    static String of(Sex sex) {
        return switch (sex) {
            case WOMAN -> "Woman";
            case MAN -> "Man";
            case ANOTHER -> "Another";
        };
    }

    static String of(Fifth fifth) {
        return "In fifth " + fifth.words() + " of all places in Scotland";
    }

    /** What is done to a journey or its invitation; whatever else the record comes to say of one, in its own words. */
    static String of(Action action) {
        return switch (action) {
            case PERSON_ADDED -> "put you on our list";
            case PERSON_SEEN -> "looked at your page";
            case TOLD_WHAT_IS_HELD -> "printed this for you";
            case JOURNEY_ENDED -> "noted that your time with us ended";
            case JOURNEY_CHANGED -> "changed what we hold of your time with us";
            case INVITATION_SENT -> "asked you by text";
            case CODE_SHOWN -> "showed you a code to scan";
            case DEVICE_HANDED_OVER -> "handed you a device to answer on";
            case PAPER_COPY_OPENED -> "opened a link to type in your paper copy";
            case NUMBER_CHANGED -> "changed your number";
            case CONTACT_CHANGED -> "changed how we may ask you";
            case PEOPLE_MERGED -> "found you on our list twice, and made it once";
            case RECORD_SEEN, RECORD_TAKEN -> "looked you up in this record";
            default -> action.words();
        };
    }
}
