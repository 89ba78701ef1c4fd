package scot.throughline.sms;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** What the stand-in took, and what became of it. */
final class Ledger {
    /** A text it took. */
    record Taken(String sid, Map<String, String> fields, long at) {
        String callback() {
            return fields.getOrDefault("StatusCallback", "");
        }

        AttemptKey attempt() {
            return AttemptKey.parse(callback().replaceFirst(".*/", "")).orElseThrow();
        }
    }

    private record Fate(String status, @Nullable Integer code) {}

    private final Map<String, List<Taken>> byNumber = new ConcurrentHashMap<>();
    private final Map<String, Taken> bySid = new ConcurrentHashMap<>();
    private final Map<String, Integer> requests = new ConcurrentHashMap<>();
    private final Map<String, Fate> fates = new ConcurrentHashMap<>();
    private final Set<String> forgotten = ConcurrentHashMap.newKeySet();

    /** Says the how manieth request this is for the attempt with that callback. */
    int asked(String callback) {
        return requests.merge(callback, 1, Integer::sum);
    }

    /** Its id is made of what was asked, so that it is the same in each run. */
    Taken take(Map<String, String> fields, String request) {
        var sid = "SM" + UUID.nameUUIDFromBytes(request.getBytes(UTF_8)).toString().replace("-", "");
        var taken = new Taken(sid, Map.copyOf(fields), System.currentTimeMillis());
        bySid.put(sid, taken);
        byNumber.computeIfAbsent(fields.getOrDefault("To", ""), _ -> new CopyOnWriteArrayList<>()).add(taken);
        return taken;
    }

    List<Taken> takenFor(String number) {
        return List.copyOf(byNumber.getOrDefault(number, List.of()));
    }

    Optional<Taken> find(String sid) {
        return Optional.ofNullable(bySid.get(sid));
    }

    Map<String, Integer> requests() {
        return Map.copyOf(requests);
    }

    void becomes(String sid, String status, @Nullable Integer code) {
        fates.put(sid, new Fate(status, code));
    }

    void forget(String sid) {
        forgotten.add(sid);
    }

    Set<String> forgotten() {
        return Set.copyOf(forgotten);
    }

    /** As Twilio shows a message; unless it was told otherwise, as one that is sent. */
    String shown(Taken taken) {
        var fate = fates.getOrDefault(taken.sid(), new Fate("sent", null));
        var body = forgotten.contains(taken.sid()) ? "" : taken.fields().getOrDefault("Body", "");
        return "{\"sid\": \"%s\", \"status\": \"%s\", \"error_code\": %s, \"to\": \"%s\", \"body\": \"%s\", \"num_segments\": \"1\"}"
                .formatted(taken.sid(), fate.status(), fate.code(), taken.fields().get("To"), body.replace("\"", "'"));
    }

    /** A line for each: the attempt, and when it was taken. */
    String lines() {
        return bySid.values().stream().map(each -> each.attempt() + " " + each.at() + "\n").sorted().collect(Collectors.joining());
    }
}
