package scot.throughline.sms;

/** The way out to the phones. One call hands over once: a gateway never repeats by itself. */
public interface SmsGateway {
    Handed hand(Attempt attempt);

    /** Whether somebody's phone may ring: then sending hours hold. */
    boolean reachesPhones();
}
