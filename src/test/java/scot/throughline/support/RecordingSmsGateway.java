package scot.throughline.support;

import io.micronaut.context.annotation.Replaces;
import io.micronaut.context.annotation.Requires;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Optional;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Predicate;
import scot.throughline.sms.Asked;
import scot.throughline.sms.Attempt;
import scot.throughline.sms.AttemptKey;
import scot.throughline.sms.Handed;
import scot.throughline.sms.MobileNumber;
import scot.throughline.sms.SmsGateway;

/** Remembers what it was handed and answers as told, else that it accepted. Stands in where {@code throughline.sms.gateway} is {@code recording}. */
@Singleton
@Replaces(SmsGateway.class)
@Requires(property = "throughline.sms.gateway", value = "recording")
public class RecordingSmsGateway implements SmsGateway {
    private final List<Attempt> handed = new CopyOnWriteArrayList<>();
    private final Queue<Handed> answers = new ConcurrentLinkedQueue<>();
    private final Queue<Asked> told = new ConcurrentLinkedQueue<>();
    private final List<String> forgotten = new CopyOnWriteArrayList<>();
    private volatile Runnable meanwhile = () -> {};

    /** What it says to the next attempts, in turn. */
    public void answers(Handed... next) {
        answers.addAll(List.of(next));
    }

    /** What happens while a text is with the provider. */
    public void meanwhile(Runnable happening) {
        meanwhile = happening;
    }

    public List<Attempt> handed() {
        return List.copyOf(handed);
    }

    @Override
    public Handed hand(Attempt attempt) {
        handed.add(attempt);
        meanwhile.run();
        return Optional.ofNullable(answers.poll())
                .orElseGet(() -> new Handed.Accepted("recorded-" + attempt.key(), attempt.words().parts()));
    }

    @Override
    public Asked find(AttemptKey attempt, MobileNumber to, Predicate<String> itsWords) {
        return Optional.ofNullable(told.poll()).orElseGet(Asked.HasNone::new);
    }

    @Override
    public Asked ask(String providerId) {
        return Optional.ofNullable(told.poll()).orElseGet(Asked.HasNone::new);
    }

    @Override
    public boolean forgetWords(String providerId) {
        return forgotten.add(providerId);
    }

    /** What it says when it is asked about texts, in turn; after that, that it has none. */
    public void tells(Asked... next) {
        told.addAll(List.of(next));
    }

    /** The texts whose words it was told to forget. */
    public List<String> forgotten() {
        return List.copyOf(forgotten);
    }

    /** So that sending hours hold in tests as they do outside. */
    @Override
    public boolean reachesPhones() {
        return true;
    }
}
