package scot.throughline.web;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static org.junit.jupiter.api.Assertions.assertThrows;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaMethodCall;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import io.micronaut.http.HttpResponse;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Nobody is led from here to a place that somebody else named. */
class RedirectsTest {
    private static final Set<String> REDIRECTS = Set.of("seeOther", "redirect", "temporaryRedirect", "permanentRedirect");

    @Test
    void redirects_are_made_in_two_places_and_both_lead_to_our_own_pages_or_the_exit_site_of_the_councils_files() {
        noClasses().that().doNotHaveFullyQualifiedName(Pages.class.getName()).and()
                .doNotHaveFullyQualifiedName("scot.throughline.answering.PublicReplies").should()
                .callMethodWhere(DescribedPredicate.describe("a redirect", RedirectsTest::isRedirect))
                .check(new ClassFileImporter().withImportOption(new ImportOption.DoNotIncludeTests()).importPackages("scot.throughline"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"https://attacker.example", "//attacker.example", "/\\attacker.example", "attacker.example", ""})
    void what_is_no_page_of_ours_is_nowhere_to_go(String path) {
        assertThrows(IllegalArgumentException.class, () -> Pages.goTo(path));
    }

    private static boolean isRedirect(JavaMethodCall call) {
        return call.getTargetOwner().isAssignableTo(HttpResponse.class) && REDIRECTS.contains(call.getTarget().getName());
    }
}
