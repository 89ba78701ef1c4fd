package scot.throughline.lists;

import io.micronaut.http.HttpResponse;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Consumes;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Part;
import io.micronaut.http.annotation.Post;
import io.micronaut.http.annotation.Produces;
import io.micronaut.http.exceptions.HttpStatusException;
import io.micronaut.http.multipart.CompletedFileUpload;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.micronaut.security.annotation.Secured;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import scot.throughline.people.TakesRows;
import scot.throughline.staff.Actor;
import scot.throughline.staff.Permission;
import scot.throughline.web.FormErrors;
import scot.throughline.web.Pages;
import scot.throughline.web.Uploads;

/** A worker chooses what a list is of, takes a template, and uploads the list. */
@Controller(Lists.PATH)
@Produces(MediaType.TEXT_HTML)
@ExecuteOn(TaskExecutors.BLOCKING)
@Secured(Permission.MAY_SEE_PEOPLE)
class Lists {
    static final String PATH = "/lists";
    private static final String FILE = "list";

    private final Takers takers;
    private final Examples examples;
    private final KeptLists lists;
    private final WorkOnLists work;
    private final Clock clock;

    Lists(Takers takers, Examples examples, KeptLists lists, WorkOnLists work, Clock clock) {
        this.takers = takers;
        this.examples = examples;
        this.lists = lists;
        this.work = work;
        this.clock = clock;
    }

    @Get
    HttpResponse<?> choose() {
        return Pages.ok("lists/choose", "Lists",
                new Choices(takers.all().stream().map(of -> new Choice(of.title(), path(of), of.words())).toList()));
    }

    @Get("/of/{kind}")
    HttpResponse<?> form(String kind) {
        var of = of(kind);
        return Pages.ok("lists/upload", of.title(), page(of, new FormErrors()));
    }

    @Get("/of/{kind}/template.{ending}")
    @Produces(MediaType.ALL)
    HttpResponse<?> template(String kind, String ending) {
        var taker = taker(of(kind));
        return download("template-" + kind, ending, file -> examples.template(taker, file));
    }

    @Post("/of/{kind}")
    @Consumes(MediaType.MULTIPART_FORM_DATA)
    @Uploads
    HttpResponse<?> upload(String kind, Actor worker, @Nullable @Part(FILE) CompletedFileUpload file) {
        var of = of(kind);
        var now = clock.instant();
        try {
            if (file == null || file.getSize() == 0) throw new Unreadable("Choose a file");
            var listing = new Listing(Spreadsheet.read(file.getBytes(), Limits.PAGE), taker(of));
            var id = lists.keep(of, listing.sheet(), worker, now);
            work.begin(id, worker);
            return Pages.goTo(OneList.path(id));
        } catch (Unreadable refused) {
            var errors = new FormErrors();
            errors.add(FILE, refused.words());
            return Pages.wrong("lists/upload", of.title(), page(of, errors));
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }

    static HttpResponse<?> download(String name, String ending, Function<SpreadsheetFile, byte[]> content) {
        var kind = Arrays.stream(SpreadsheetFile.values()).filter(each -> each.ending().equals(ending)).findFirst()
                .orElseThrow(Lists::notFound);
        return HttpResponse.ok(content.apply(kind)).contentType(kind.mediaType()).header("Content-Disposition",
                "attachment; filename=\"" + name + "." + ending + "\"");
    }

    static HttpStatusException notFound() {
        return new HttpStatusException(HttpStatus.NOT_FOUND, "No such list");
    }

    private Of of(String kind) {
        return Of.called(kind).filter(of -> takers.of(of).isPresent()).orElseThrow(Lists::notFound);
    }

    private TakesRows taker(Of of) {
        return takers.of(of).orElseThrow(Lists::notFound);
    }

    private UploadPage page(Of of, FormErrors errors) {
        var taker = taker(of);
        return new UploadPage(of.title(), of.words(), path(of), String.format(Locale.UK, "%,d", Limits.PAGE.rows()),
                taker.columns().stream()
                        .map(column -> new Head(column.head(), taker.needed().contains(column) ? "Yes" : "No", examples.of(column)))
                        .toList(),
                errors.on(FILE), errors);
    }

    private static String path(Of of) {
        return PATH + "/of/" + of.key();
    }

    /** What the first page prints. */
    record Choices(List<Choice> choices) {}

    /** A kind of list, and where it is uploaded. */
    record Choice(String title, String path, String words) {}

    /** What the page with the file's field prints. */
    record UploadPage(String title, String words, String path, String mostRows, List<Head> heads, @Nullable String error,
            FormErrors errors) {}

    /** A column that such a list may have. */
    record Head(String name, String needed, String example) {}
}
