package scot.throughline.demo;

import java.net.URI;
import java.net.http.HttpClient;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.BiConsumer;
import scot.throughline.database.Id;
import scot.throughline.demo.Lives.Reply;
import scot.throughline.survey.Family;

/** Everybody's phones, a few of them in hand at a time. */
final class Phones implements AutoCloseable {
    private static final int IN_HAND = 4;

    private final URI service;
    private final BiConsumer<Id, Map<String, List<String>>> sent;
    private final HttpClient network = HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1)
            .followRedirects(HttpClient.Redirect.NEVER).build();
    private final ExecutorService hands = Executors.newFixedThreadPool(IN_HAND, Thread.ofVirtual().name("phone").factory());

    /** @param sent is told what was picked for each question, and for which invitation, of whatever is sent */
    Phones(URI service, BiConsumer<Id, Map<String, List<String>>> sent) {
        this.service = service;
        this.sent = sent;
    }

    /** Lets everybody do what they will, and says how many finished the exit questionnaire. */
    int act(List<Reply> replies) {
        var doings = new ArrayList<Callable<Boolean>>();
        for (var reply : replies) doings.add(() -> act(reply) && reply.family() == Family.EXIT);
        try {
            var finished = 0;
            for (var done : hands.invokeAll(doings)) if (done.get()) finished++;
            return finished;
        } catch (ExecutionException failed) {
            throw new IllegalStateException("A made-up person could not answer", failed.getCause());
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("Stopped while people were answering", stopped);
        }
    }

    private boolean act(Reply reply) {
        var phone = new Phone(network, service, reply.token());
        return switch (reply.does()) {
            case ANSWER, GIVE_UP_HALFWAY -> answers(phone, reply);
            case OPT_OUT -> {
                phone.optsOut();
                yield false;
            }
        };
    }

    private boolean answers(Phone phone, Reply reply) {
        var picked = new TreeMap<String, List<String>>();
        var finished = phone.answers((question, offered) -> {
            var says = reply.answers().to(question, offered);
            if (!reply.answers().isInWords(question)) picked.put(question, says);
            return says;
        }, reply.mostScreens());
        if (finished) sent.accept(reply.invitation(), picked);
        return finished;
    }

    @Override
    public void close() {
        hands.close();
        network.close();
    }
}
