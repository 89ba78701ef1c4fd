package scot.throughline.sms;

/** What the provider answers when it is asked about a text. */
public sealed interface Asked {
    /** It has the text. */
    record Has(Receipt receipt) implements Asked {}

    /** It has no such text. */
    record HasNone() implements Asked {}

    /** No answer that can be used; to be asked again. */
    record CannotSay(String why) implements Asked {}
}
