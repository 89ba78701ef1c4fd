package scot.throughline.staff;

import io.micronaut.http.HttpResponse;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import scot.throughline.web.Field.Option;
import scot.throughline.web.FormErrors;
import scot.throughline.web.Pages;
import scot.throughline.web.Viewer.Place;

/** Asks who has somebody's people now, and gives them: for administrators within the council, for a team lead within their sight. */
@Singleton
class PassOnPages {
    private static final String VIEW = "staff/pass-on";
    private static final String TITLE = "Pass people on";

    private final Leaving leaving;
    private final Sights sights;
    private final Clock clock;

    PassOnPages(Leaving leaving, Sights sights, Clock clock) {
        this.leaving = leaving;
        this.sights = sights;
        this.clock = clock;
    }

    /** @param path what the address of the form begins with */
    HttpResponse<?> ask(Account member, Scope within, String path, Place back) {
        return Pages.ok(VIEW, TITLE, page(member, within, path, back, new FormErrors()));
    }

    HttpResponse<?> passOn(Account member, Scope within, String path, Place back, Actor by, @Nullable Map<String, String> typed) {
        var heir = Leaving.chosen(leaving.heirs(member, within), HeirPage.to(typed));
        if (heir.isPresent()) {
            leaving.passOn(member, within, heir.get(), by, clock.instant());
            return Pages.goTo(back.path() + "?told=passed-on");
        }
        var errors = new FormErrors();
        errors.add(HeirPage.TO, HeirPage.CHOOSE);
        return Pages.wrong(VIEW, TITLE, page(member, within, path, back, errors));
    }

    List<Option> options(Account member, Scope within) {
        return leaving.heirs(member, within).stream()
                .map(heir -> new Option(heir.id().toString(), heir.name() + ", " + sights.words(heir.sight()), false)).toList();
    }

    private HeirPage page(Account member, Scope within, String path, Place back, FormErrors errors) {
        return HeirPage.of(member, path, back, leaving.held(member, within, clock.instant()), options(member, within), errors);
    }
}
