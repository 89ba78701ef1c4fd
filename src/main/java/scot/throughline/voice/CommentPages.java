package scot.throughline.voice;

import io.micronaut.http.HttpResponse;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Consumes;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Post;
import io.micronaut.http.annotation.Produces;
import io.micronaut.http.annotation.QueryValue;
import io.micronaut.http.exceptions.HttpStatusException;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.micronaut.security.annotation.Secured;
import java.time.Clock;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import scot.throughline.database.Id;
import scot.throughline.staff.Actor;
import scot.throughline.staff.Permission;
import scot.throughline.web.FormErrors;
import scot.throughline.web.Pages;

/** The desk, for moderators: one comment at a time, read by two of them. */
@Controller(CommentPages.PATH)
@Produces(MediaType.TEXT_HTML)
@ExecuteOn(TaskExecutors.BLOCKING)
@Secured(Permission.MAY_READ_COMMENTS)
class CommentPages {
    static final String PATH = "/comments";
    private static final String VIEW = "voice/comment";
    private static final String TITLE = "A comment";

    /** What has just been done, by the word in the address. */
    private static final Map<String, String> TOLD = Map.of("read", "Kept. Somebody else reads it after you.", "agreed",
            "Agreed. Two of you have read it.", "over", "Two people had read it already.", "danger",
            "It is with the safeguarding reader.", "quote", "Proposed. Somebody else has to approve it.");

    private final Desk desk;
    private final Quotes quotes;
    private final Redactors redactors;
    private final Clock clock;

    CommentPages(Desk desk, Quotes quotes, Redactors redactors, Clock clock) {
        this.desk = desk;
        this.quotes = quotes;
        this.redactors = redactors;
        this.clock = clock;
    }

    @Get
    HttpResponse<?> all(Actor moderator, @QueryValue @Nullable String told) {
        return Pages.ok("voice/desk", "Comments",
                DeskPage.of(desk.stages(moderator), desk.goneOn(moderator), quotes.all(moderator), said(told)));
    }

    @Get("/next")
    HttpResponse<?> next(Actor moderator) {
        return Pages.goTo(desk.next(moderator).map(CommentPages::path).orElse(PATH));
    }

    @Get("/{comment:[0-9a-f]+}")
    HttpResponse<?> one(String comment, Actor moderator, @QueryValue @Nullable String told) {
        var found = find(comment, moderator);
        return Pages.ok(VIEW, TITLE, page(found, CommentForm.of(found, redactors.now()), "", new FormErrors(), said(told), moderator));
    }

    @Post("/{comment:[0-9a-f]+}")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    HttpResponse<?> read(String comment, Actor moderator, @Nullable @Body Map<String, String> typed) {
        var form = CommentForm.typed(typed);
        var errors = new FormErrors();
        var reading = form.read(errors);
        if (reading.isEmpty()) return Pages.wrong(VIEW, TITLE, page(find(comment, moderator), form, "", errors, null, moderator));
        var id = Id.parse(comment).orElseThrow(CommentPages::notFound);
        return switch (desk.save(id, reading.get(), moderator, clock.instant())) {
            case READ -> Pages.goTo(PATH + "?told=read");
            case AGREED -> Pages.goTo(path(id) + "?told=agreed");
            case OVER -> Pages.goTo(path(id) + "?told=over");
            case GONE -> throw notFound();
        };
    }

    @Post("/{comment:[0-9a-f]+}/danger")
    @Consumes(MediaType.ALL)
    HttpResponse<?> passOn(String comment, Actor moderator) {
        var id = find(comment, moderator).id();
        desk.passOn(id, moderator, clock.instant());
        return Pages.goTo(path(id) + "?told=danger");
    }

    @Post("/{comment:[0-9a-f]+}/quote")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    HttpResponse<?> quote(String comment, Actor moderator, @Nullable @Body Map<String, String> typed) {
        var found = find(comment, moderator);
        var words = CommentForm.line(typed, CommentForm.QUOTE);
        var theme = CommentForm.line(typed, CommentForm.QUOTE_THEME);
        var known = found.reading().filter(reading -> reading.themes().contains(theme)).isPresent();
        var fault = quotes.propose(found.id(), words, known ? theme : "", moderator, clock.instant());
        if (fault.isEmpty()) return Pages.goTo(PATH + "?told=quote");
        var errors = new FormErrors();
        errors.add(CommentForm.QUOTE, fault.get());
        return Pages.wrong(VIEW, TITLE, page(found, CommentForm.of(found, redactors.now()), words, errors, null, moderator));
    }

    @Post("/quotes/{quote}/approve")
    @Consumes(MediaType.ALL)
    HttpResponse<?> approve(String quote, Actor moderator) {
        Id.parse(quote).ifPresent(id -> quotes.approve(id, moderator, clock.instant()));
        return Pages.goTo(PATH);
    }

    @Post("/quotes/{quote}/take-away")
    @Consumes(MediaType.ALL)
    HttpResponse<?> takeAway(String quote, Actor moderator) {
        Id.parse(quote).ifPresent(id -> quotes.takeAway(id, moderator, clock.instant()));
        return Pages.goTo(PATH);
    }

    private Comment find(String comment, Actor moderator) {
        return Id.parse(comment).flatMap(id -> desk.open(id, moderator, clock.instant())).orElseThrow(CommentPages::notFound);
    }

    private CommentPage page(Comment comment, CommentForm form, String quote, FormErrors errors, @Nullable String told, Actor moderator) {
        return CommentPage.of(comment, redactors.now(), form, desk.themes(moderator), quote, errors, told);
    }

    static String path(Id comment) {
        return PATH + "/" + comment;
    }

    private static @Nullable String said(@Nullable String told) {
        return told == null ? null : TOLD.get(told);
    }

    private static HttpStatusException notFound() {
        return new HttpStatusException(HttpStatus.NOT_FOUND, "No such comment");
    }
}
