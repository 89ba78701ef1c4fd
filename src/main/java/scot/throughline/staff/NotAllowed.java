package scot.throughline.staff;

import io.micronaut.context.annotation.Replaces;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.MutableHttpResponse;
import io.micronaut.http.server.exceptions.ExceptionHandler;
import io.micronaut.http.server.exceptions.response.ErrorContext;
import io.micronaut.http.server.exceptions.response.ErrorResponseProcessor;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.micronaut.security.authentication.AuthorizationException;
import io.micronaut.security.authentication.DefaultAuthorizationExceptionHandler;
import jakarta.inject.Singleton;
import scot.throughline.audit.Action;
import scot.throughline.web.Pages;
import scot.throughline.web.UnsavedForms;

/** Sends whoever is not signed in to where they can be, with what they typed kept; tells the others that the page is not theirs. */
@Singleton
@Replaces(DefaultAuthorizationExceptionHandler.class)
class NotAllowed implements ExceptionHandler<AuthorizationException, MutableHttpResponse<?>> {
    private final ErrorResponseProcessor<?> errorPages;
    private final UnsavedForms unsaved;
    private final Refusals refusals;

    NotAllowed(ErrorResponseProcessor<?> errorPages, UnsavedForms unsaved, Refusals refusals) {
        this.errorPages = errorPages;
        this.unsaved = unsaved;
        this.refusals = refusals;
    }

    @Override
    @ExecuteOn(TaskExecutors.BLOCKING)
    @SuppressWarnings("rawtypes") // as the interface has it
    public MutableHttpResponse<?> handle(HttpRequest request, AuthorizationException refusal) {
        var isMachine = request.getPath().startsWith("/api/");
        if (!refusal.isForbidden() && !isMachine) return toSignIn(request);
        if (refusal.isForbidden()) refusals.note(request, Action.REFUSED);
        return errorPages.processResponse(ErrorContext.builder(request).build(),
                HttpResponse.status(refusal.isForbidden() ? HttpStatus.FORBIDDEN : HttpStatus.UNAUTHORIZED));
    }

    private MutableHttpResponse<?> toSignIn(HttpRequest<?> request) {
        return unsaved.signedOut(request, SignIn.PATH).orElseGet(() -> Pages.goTo(SignIn.PATH));
    }
}
