package scot.throughline.sms;

import java.util.function.Predicate;

/** The way out to the phones. One call hands over once: a gateway never repeats by itself. */
public interface SmsGateway {
    Handed hand(Attempt attempt);

    /** Looks for an attempt whose answer was lost, among what the provider took for that number; the words tell which is it. */
    Asked find(AttemptKey attempt, MobileNumber to, Predicate<String> itsWords);

    /** How far a text has come that the provider has. */
    Asked ask(String providerId);

    /** Has the provider forget what a text said; false to try again later. */
    boolean forgetWords(String providerId);

    /** Whether somebody's phone may ring: then sending hours hold. */
    boolean reachesPhones();
}
