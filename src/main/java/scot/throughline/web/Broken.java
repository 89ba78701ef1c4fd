package scot.throughline.web;

import io.micronaut.http.BasicHttpAttributes;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.MutableHttpResponse;
import io.micronaut.http.server.exceptions.ExceptionHandler;
import jakarta.inject.Singleton;
import java.security.SecureRandom;
import java.util.HexFormat;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.thymeleaf.exceptions.TemplateProcessingException;

/** Faults nobody expected: logged once under a reference, shown as a calm page with the same reference. */
@Singleton
final class Broken implements ExceptionHandler<Throwable, HttpResponse<?>> {
    private static final Logger LOG = LoggerFactory.getLogger(Broken.class);
    private static final SecureRandom RANDOM = new SecureRandom();

    private final ErrorPages errorPages;

    Broken(ErrorPages errorPages) {
        this.errorPages = errorPages;
    }

    @Override
    @SuppressWarnings("rawtypes") // as the interface has it
    public MutableHttpResponse<?> handle(HttpRequest request, Throwable fault) {
        var reference = reference();
        // The route's template, never the address: an address may hold a token.
        var route = BasicHttpAttributes.getUriTemplate(request).orElse("no route");
        LOG.error("{} {} {}", reference, request.getMethodName(), route, Wordless.of(fault));
        var response = HttpResponse.serverError();
        errorPages.show(request, response, reference);
        return response;
    }

    private static String reference() {
        var bits = new byte[4];
        RANDOM.nextBytes(bits);
        return HexFormat.of().formatHex(bits);
    }

    /** A fault's kind and stack without its message, because a message may quote what somebody typed. */
    private static final class Wordless extends Exception {
        private Wordless(Throwable fault, @Nullable Throwable cause) {
            super(fault.getClass().getName() + (fault instanceof TemplateProcessingException faulty ? place(faulty) : ""), cause);
            setStackTrace(fault.getStackTrace());
        }

        private static String place(TemplateProcessingException faulty) {
            return " in " + faulty.getTemplateName() + " line " + faulty.getLine();
        }

        static Wordless of(Throwable fault) {
            var cause = fault.getCause();
            return new Wordless(fault, cause == null ? null : of(cause));
        }
    }
}
