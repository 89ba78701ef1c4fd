package scot.throughline.indicator;

import io.micronaut.http.HttpResponse;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Consumes;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Part;
import io.micronaut.http.annotation.Post;
import io.micronaut.http.annotation.Produces;
import io.micronaut.http.multipart.CompletedFileUpload;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.micronaut.security.annotation.Secured;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.util.HashMap;
import java.util.List;
import org.jspecify.annotations.Nullable;
import scot.throughline.staff.Actor;
import scot.throughline.staff.Permission;
import scot.throughline.web.Field;
import scot.throughline.web.FormErrors;
import scot.throughline.web.Pages;
import scot.throughline.web.Uploads;

/** A file of figures from elsewhere: taken whole, or given back with every wrong cell. */
@Controller(IndicatorPages.PATH + "/enter/file")
@Produces(MediaType.TEXT_HTML)
@ExecuteOn(TaskExecutors.BLOCKING)
@Secured(Permission.MAY_KEEP_INDICATORS)
class EnterFile {
    private static final String FILE = "file";
    private static final String YEAR = "year";
    private static final String SOURCE = "source";
    private static final int MOST_FAULTS = 50;

    private final EnterFigures enter;
    private final Clock clock;

    EnterFile(EnterFigures enter, Clock clock) {
        this.enter = enter;
        this.clock = clock;
    }

    @Get
    HttpResponse<?> blank() {
        return Pages.ok("indicator/file", "Upload figures", page(Typed.of(null), List.of()));
    }

    @Post
    @Consumes(MediaType.MULTIPART_FORM_DATA)
    @Uploads
    HttpResponse<?> take(Actor staff, @Nullable @Part(FILE) CompletedFileUpload file, @Nullable @Part String better,
            @Nullable @Part(YEAR) String year, @Nullable @Part(SOURCE) String source) {
        var fields = new HashMap<String, String>();
        if (better != null) fields.put("better", better);
        if (year != null) fields.put(YEAR, year);
        if (source != null) fields.put(SOURCE, source);
        var typed = Typed.of(fields);
        var chosen = IndicatorForm.better(typed);
        var meant = typed.read(YEAR, WrittenSpan::year, "Enter a financial year like 2021/22");
        var from = typed.read(SOURCE, Typed.atMost(AuditFile.LONGEST_SOURCE), "Source must be 150 characters or fewer");
        if (file == null || file.getSize() == 0) typed.errors().add(FILE, "Choose a file");
        if (!typed.errors().none() || file == null) return wrong(typed, List.of());
        var unsaid = new Unsaid(chosen.orElseThrow(), meant.orElse(null), from.orElse(""));
        return switch (enter.file(bytes(file), unsaid, staff, clock.instant())) {
            case Entered.Kept _ -> Pages.goTo(IndicatorPages.PATH + "?told=file");
            case Entered.Refused(var faults) -> {
                typed.errors().add(FILE, "Nothing of this file was kept. Mend the cells that are listed and choose it again");
                yield wrong(typed, faults);
            }
        };
    }

    private static byte[] bytes(CompletedFileUpload file) {
        try {
            return file.getBytes();
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }

    private static HttpResponse<?> wrong(Typed typed, List<Fault> faults) {
        return Pages.wrong("indicator/file", "Upload figures", page(typed, faults));
    }

    private static Page page(Typed typed, List<Fault> faults) {
        var errors = typed.errors();
        return new Page(errors.on(FILE), List.of(
                IndicatorForm.better(typed, "For indicators of which neither the file nor anybody before has said it"),
                new Field.Text(YEAR, "Financial year, if the file says only Q1 to Q4", "Such as 2021/22", typed.at(YEAR), errors.on(YEAR),
                        Field.Text.Type.TEXT),
                new Field.Text(SOURCE, "Which paper the figures are from",
                        "Needed for an audit; else it becomes the note of each value without one",
                        typed.at(SOURCE), errors.on(SOURCE), Field.Text.Type.TEXT)),
                faults.stream().limit(MOST_FAULTS).toList(), Math.max(0, faults.size() - MOST_FAULTS), errors);
    }

    /**
     * What the template prints.
     *
     * @param more how many faults are not listed
     */
    record Page(@Nullable String error, List<Field> fields, List<Fault> faults, int more, FormErrors errors) {}
}
