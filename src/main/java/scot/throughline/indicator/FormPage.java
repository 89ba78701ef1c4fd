package scot.throughline.indicator;

import io.micronaut.http.HttpResponse;
import java.util.List;
import scot.throughline.web.Field;
import scot.throughline.web.FormErrors;
import scot.throughline.web.Pages;

/** What the template of every form here prints. */
record FormPage(String heading, String backName, String back, List<Field> fields, FormErrors errors) {
    static HttpResponse<?> blankOrWrong(String heading, String backName, String back, List<Field> fields, FormErrors errors) {
        var page = new FormPage(heading, backName, back, fields, errors);
        return errors.none() ? Pages.ok("indicator/form", heading, page) : Pages.wrong("indicator/form", heading, page);
    }
}
