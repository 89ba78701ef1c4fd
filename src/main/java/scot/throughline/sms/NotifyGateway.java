package scot.throughline.sms;

import java.util.Map;
import java.util.function.Predicate;
import java.util.logging.Level;
import java.util.logging.Logger;
import uk.gov.service.notify.NotificationClient;
import uk.gov.service.notify.NotificationClientException;

/** Hands texts to GOV.UK Notify, whose template holds one variable: everything we say. */
final class NotifyGateway implements SmsGateway {
    /** Its client logs answers whole, and an answer may quote the number. Held here, or the silence would be collected. */
    private static final Logger CLIENTS_OWN = Logger.getLogger(NotificationClient.class.toString());

    static {
        CLIENTS_OWN.setLevel(Level.OFF);
        // Its client uses the JDK's old connection, which has no time-outs and by itself repeats a POST whose answer was cut.
        System.setProperty("sun.net.http.retryPost", "false");
        System.setProperty("sun.net.client.defaultConnectTimeout", "1000");
        System.setProperty("sun.net.client.defaultReadTimeout", "10000");
    }

    private final NotifySettings settings;
    private final NotificationClient client;

    NotifyGateway(NotifySettings settings) {
        this.settings = settings;
        this.client = new NotificationClient(settings.apiKey(), settings.baseUrl().toString());
    }

    @Override
    public Handed hand(Attempt attempt) {
        try {
            var taken = client.sendSms(settings.templateId(), attempt.to().e164(), Map.of("body", attempt.words().words()),
                    attempt.key().toString());
            return new Handed.Accepted(taken.getNotificationId().toString(), attempt.words().parts());
        } catch (NotificationClientException failed) {
            return NotifyAnswers.meaning(failed);
        } catch (RuntimeException unreadable) {
            return new Handed.Unknown("no message id");
        }
    }

    /** Notify keeps our key as the reference: neither number nor words are needed. */
    @Override
    public Asked find(AttemptKey attempt, MobileNumber to, Predicate<String> itsWords) {
        return ask(() -> client.getNotifications(null, "sms", attempt.toString(), null).getNotifications().stream().findFirst()
                .<Asked>map(text -> new Asked.Has(NotifyAnswers.receipt(text.getId().toString(), text.getStatus())))
                .orElseGet(Asked.HasNone::new));
    }

    @Override
    public Asked ask(String providerId) {
        return ask(() -> new Asked.Has(NotifyAnswers.receipt(providerId, client.getNotificationById(providerId).getStatus())));
    }

    /** It forgets by itself, after the days its own settings say. */
    @Override
    public boolean forgetWords(String providerId) {
        return true;
    }

    @Override
    public boolean reachesPhones() {
        return true;
    }

    private interface Question {
        Asked put() throws NotificationClientException;
    }

    private static Asked ask(Question question) {
        try {
            return question.put();
        } catch (NotificationClientException failed) {
            return failed.getHttpResult() == 404 ? new Asked.HasNone() : new Asked.CannotSay("HTTP " + failed.getHttpResult());
        } catch (RuntimeException unreadable) {
            return new Asked.CannotSay("unreadable");
        }
    }
}
