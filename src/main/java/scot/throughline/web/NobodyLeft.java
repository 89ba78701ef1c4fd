package scot.throughline.web;

import io.micronaut.http.BasicHttpAttributes;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.server.exceptions.ExceptionHandler;
import jakarta.inject.Singleton;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** What becomes of a request that was cut off: nothing is broken here, and nobody is left to read an answer. */
@Singleton
final class NobodyLeft implements ExceptionHandler<HalfRequests.CutOff, HttpResponse<?>> {
    private static final Logger LOG = LoggerFactory.getLogger(NobodyLeft.class);

    @Override
    @SuppressWarnings("rawtypes") // as the interface has it
    public HttpResponse<?> handle(HttpRequest request, HalfRequests.CutOff cutOff) {
        LOG.debug("Cut off: {} {}", request.getMethodName(), BasicHttpAttributes.getUriTemplate(request).orElse("no route"));
        return HttpResponse.badRequest();
    }
}
