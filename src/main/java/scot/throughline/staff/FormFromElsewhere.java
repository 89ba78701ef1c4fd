package scot.throughline.staff;

import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.MutableHttpResponse;
import io.micronaut.http.server.exceptions.ExceptionHandler;
import io.micronaut.http.server.exceptions.response.ErrorContext;
import io.micronaut.http.server.exceptions.response.ErrorResponseProcessor;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import jakarta.inject.Singleton;
import scot.throughline.audit.Action;
import scot.throughline.web.FromElsewhere;
import scot.throughline.web.UnsavedForms;

/** Answers a form that was not one of our pages': with what was typed, for a browser may say too little. */
@Singleton
class FormFromElsewhere implements ExceptionHandler<FromElsewhere, MutableHttpResponse<?>> {
    private final ErrorResponseProcessor<?> errorPages;
    private final UnsavedForms unsaved;
    private final Refusals refusals;

    FormFromElsewhere(ErrorResponseProcessor<?> errorPages, UnsavedForms unsaved, Refusals refusals) {
        this.errorPages = errorPages;
        this.unsaved = unsaved;
        this.refusals = refusals;
    }

    @Override
    @ExecuteOn(TaskExecutors.BLOCKING)
    @SuppressWarnings("rawtypes") // as the interface has it
    public MutableHttpResponse<?> handle(HttpRequest request, FromElsewhere refused) {
        return answer(request);
    }

    private MutableHttpResponse<?> answer(HttpRequest<?> request) {
        refusals.note(request, Action.FORM_REFUSED);
        return unsaved.fromElsewhere(request).orElseGet(() -> errorPages.processResponse(ErrorContext.builder(request).build(),
                HttpResponse.status(HttpStatus.FORBIDDEN)));
    }
}
