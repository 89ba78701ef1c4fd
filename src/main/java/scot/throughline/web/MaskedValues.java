package scot.throughline.web;

import com.fasterxml.jackson.core.JsonStreamContext;
import net.logstash.logback.mask.ValueMasker;
import org.jspecify.annotations.Nullable;

/** The same net under the log where each line is a JSON object: no value of it is written unmasked. */
public final class MaskedValues implements ValueMasker {
    @Override
    public @Nullable Object mask(JsonStreamContext context, @Nullable Object value) {
        return value instanceof CharSequence words ? MaskedLayout.mask(words.toString()) : null;
    }
}
