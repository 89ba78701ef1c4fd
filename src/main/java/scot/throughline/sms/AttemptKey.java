package scot.throughline.sms;

import java.util.Optional;
import java.util.regex.Pattern;
import scot.throughline.database.Id;

/** What the provider knows an attempt by: opaque, and how one whose answer was lost is found again. */
public record AttemptKey(Id text, int number) {
    private static final Pattern WRITTEN = Pattern.compile("([0-9a-f]{32})-([1-9][0-9]{0,3})");

    static Optional<AttemptKey> parse(String written) {
        var found = WRITTEN.matcher(written);
        if (!found.matches()) return Optional.empty();
        return Id.parse(found.group(1)).map(text -> new AttemptKey(text, Integer.parseInt(found.group(2))));
    }

    @Override
    public String toString() {
        return text + "-" + number;
    }
}
