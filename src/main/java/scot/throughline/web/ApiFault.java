package scot.throughline.web;

import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** All that can go wrong with a request to the API as a whole. Machines go by the code, which never changes; the words may. */
public enum ApiFault {
    NOT_SIGNED_IN(401, "Show a secret that works: Authorization: Bearer …"),
    NOT_ALLOWED(403, "This secret may not do that"),
    NOT_FOUND(404, "There is nothing at this address"),
    NOT_JSON(400, "The body is not the JSON that is expected here"),
    UNKNOWN_FIELD(422, "A row has a field that is not known here"),
    TOO_MANY_ROWS(422, "Send at most 200 rows at a time"),
    TOO_MUCH(413, "Send at most 64 kB at a time"),
    UNKNOWN_FILTER(400, "A filter asks for a measure, period or kind that is not known here"),
    KEY_MISSING(400, "Send an Idempotency-Key: the same for the same request, another for another"),
    KEY_REUSED(422, "This Idempotency-Key was used for another request"),
    NOT_POSSIBLE(400, "That cannot be done here"),
    BROKEN(500, "Something went wrong here. Send it again with the same key");

    private final int status;
    private final String title;

    ApiFault(int status, String title) {
        this.status = status;
        this.title = title;
    }

    public int status() {
        return status;
    }

    public String title() {
        return title;
    }

    public String code() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** As problem JSON, RFC 9457. */
    public Map<String, Object> problem(@Nullable String reference) {
        var problem = new LinkedHashMap<String, Object>();
        problem.put("type", "about:blank");
        problem.put("title", title);
        problem.put("status", status);
        problem.put("code", code());
        if (reference != null) problem.put("reference", reference);
        return problem;
    }

    static ApiFault of(int status) {
        return switch (status) {
            case 401 -> NOT_SIGNED_IN;
            case 403 -> NOT_ALLOWED;
            case 404 -> NOT_FOUND;
            case 413 -> TOO_MUCH;
            case 400, 415, 422 -> NOT_JSON;
            default -> status < 500 ? NOT_POSSIBLE : BROKEN;
        };
    }
}
