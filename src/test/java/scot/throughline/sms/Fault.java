package scot.throughline.sms;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** What goes wrong with one request to the stand-in. */
sealed interface Fault {
    /** An error instead of an acceptance. */
    record Refuse(int status, @Nullable Integer code, @Nullable String retryAfter) implements Fault {}

    /** Accepted, and then something else said. */
    record AcceptThenSay(int status, String body) implements Fault {}

    /** Accepted, and half of the JSON. */
    record Truncate() implements Fault {}

    /** Accepted, and the connection cut in the middle of the body. */
    record CutInTheBody() implements Fault {}

    /** Accepted, and the connection cut without a word. */
    record Cut() implements Fault {}

    /** Accepted, and nothing more. */
    record Silence() implements Fault {}

    /** Accepted, the headers sent at once, and the body never. */
    record SilentBody() implements Fault {}

    Fault UNSUBSCRIBED = new Refuse(400, 21610, null);
    Fault NO_SUCH_NUMBER = new Refuse(400, 21211, null);

    /** What may befall any request, whoever it is for. */
    List<Fault> ANY = List.of(new Refuse(500, 20500, null), new Refuse(503, 20503, null), new Refuse(429, 20429, "0"),
            new Refuse(401, 20003, null), new AcceptThenSay(500, "{\"code\": 20500, \"status\": 500}"),
            new AcceptThenSay(502, ""), new AcceptThenSay(503, "{}"), new AcceptThenSay(201, "<html>sorry</html>"), new Truncate(),
            new CutInTheBody(), new Cut(), new Silence(), new SilentBody());
}
