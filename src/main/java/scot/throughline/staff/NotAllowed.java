package scot.throughline.staff;

import io.micronaut.context.annotation.Replaces;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.MutableHttpResponse;
import io.micronaut.http.server.exceptions.ExceptionHandler;
import io.micronaut.http.server.exceptions.response.ErrorContext;
import io.micronaut.http.server.exceptions.response.ErrorResponseProcessor;
import io.micronaut.security.authentication.AuthorizationException;
import io.micronaut.security.authentication.DefaultAuthorizationExceptionHandler;
import jakarta.inject.Singleton;
import scot.throughline.web.Pages;

/** Sends whoever is not signed in to where they can be; tells the others that the page is not theirs. */
@Singleton
@Replaces(DefaultAuthorizationExceptionHandler.class)
class NotAllowed implements ExceptionHandler<AuthorizationException, MutableHttpResponse<?>> {
    private final ErrorResponseProcessor<?> errorPages;

    NotAllowed(ErrorResponseProcessor<?> errorPages) {
        this.errorPages = errorPages;
    }

    @Override
    @SuppressWarnings("rawtypes") // as the interface has it
    public MutableHttpResponse<?> handle(HttpRequest request, AuthorizationException refusal) {
        var isMachine = request.getPath().startsWith("/api/");
        if (!refusal.isForbidden() && !isMachine) return Pages.goTo(SignIn.PATH);
        return errorPages.processResponse(ErrorContext.builder(request).build(),
                HttpResponse.status(refusal.isForbidden() ? HttpStatus.FORBIDDEN : HttpStatus.UNAUTHORIZED));
    }
}
