package scot.throughline.sms;

import java.util.function.Predicate;

/** A gateway that passes {@linkplain Mark marks} on its way to another. */
final class MarkedGateway implements SmsGateway {
    private final SmsGateway gateway;
    private final ThreadLocal<Boolean> answered = ThreadLocal.withInitial(() -> false);

    MarkedGateway(SmsGateway gateway) {
        this.gateway = gateway;
    }

    @Override
    public Handed hand(Attempt attempt) {
        Mark.BEGUN.passed();
        var handed = gateway.hand(attempt);
        answered.set(handed instanceof Handed.Accepted);
        Mark.ANSWERED.passed();
        return handed;
    }

    @Override
    public Asked find(AttemptKey attempt, MobileNumber to, Predicate<String> itsWords) {
        Mark.ASKING.passed();
        var asked = gateway.find(attempt, to, itsWords);
        Mark.TOLD.passed();
        return asked;
    }

    @Override
    public Asked ask(String providerId) {
        return gateway.ask(providerId);
    }

    @Override
    public boolean forgetWords(String providerId) {
        return gateway.forgetWords(providerId);
    }

    /** After an acceptance this is first asked within the transaction that has just written it down. */
    @Override
    public boolean reachesPhones() {
        if (answered.get()) {
            answered.set(false);
            Mark.SETTLING.passed();
        }
        return gateway.reachesPhones();
    }
}
