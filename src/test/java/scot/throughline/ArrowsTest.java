package scot.throughline;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.junit.jupiter.api.Assertions.assertEquals;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** The privacy promise as arrows between packages: the compiled classes keep it, not anybody's memory. */
class ArrowsTest {
    private static final JavaClasses SERVICE = new ClassFileImporter().withImportOption(new ImportOption.DoNotIncludeTests())
            .importPackages("scot.throughline");

    @Test
    void what_keeps_and_shows_answers_never_mentions_who_is_asked() {
        noClasses().that().resideInAnyPackage(in("response"), in("outcome"), in("report"), in("pack"), in("voice"))
                .should().dependOnClassesThat().resideInAnyPackage(in("people"), in("invitation"), in("sms"), in("answering"))
                .check(SERVICE);
    }

    @Test
    void only_answering_sees_both_a_person_and_their_answers() {
        var both = SERVICE.stream().filter(each -> uses(each, "invitation", "people") && uses(each, "response"))
                .map(JavaClass::getPackageName).collect(Collectors.toCollection(TreeSet::new));
        both.removeIf(name -> name.startsWith("scot.throughline.demo") || name.startsWith("scot.throughline.command"));
        assertEquals(Set.of("scot.throughline.answering"), both);
    }

    @Test
    void a_release_reads_counts_of_closings_by_sql_and_never_the_people_behind_them() {
        noClasses().that().resideInAPackage(in("release")).should().dependOnClassesThat()
                .resideInAnyPackage(in("people"), in("invitation"), in("sms"), in("answering"), in("staff")).check(SERVICE);
    }

    @Test
    void a_report_shows_only_what_outcome_hands_over() {
        noClasses().that().resideInAPackage(in("report")).should().dependOnClassesThat()
                .resideInAnyPackage(in("response"), in("release"), in("seal")).check(SERVICE);
    }

    @Test
    void figures_from_elsewhere_know_neither_people_nor_answers() {
        noClasses().that().resideInAPackage(in("indicator")).should().dependOnClassesThat()
                .resideInAnyPackage(others("indicator", "calendar", "survey", "outcome", "web", "staff", "audit", "database"))
                .check(SERVICE);
    }

    @Test
    void locks_and_files_know_nothing_of_the_service() {
        classes().that().resideInAPackage(in("calendar")).should().onlyDependOnClassesThat()
                .resideInAnyPackage(in("calendar"), "java..", "org.jspecify..").check(SERVICE);
        noClasses().that().resideInAPackage(in("survey")).should().dependOnClassesThat()
                .resideInAnyPackage(others("survey", "calendar")).check(SERVICE);
        noClasses().that().resideInAPackage(in("seal")).should().dependOnClassesThat()
                .resideInAnyPackage(others("seal", "survey", "calendar")).check(SERVICE);
        noClasses().that().resideInAPackage(in("sms")).should().dependOnClassesThat()
                .resideInAnyPackage(others("sms", "survey", "calendar", "database", "settings", "jobs")).check(SERVICE);
        noClasses().that().resideInAPackage(in("jobs")).should().dependOnClassesThat().resideInAnyPackage(others("jobs")).check(SERVICE);
        noClasses().that().resideInAPackage(in("database")).should().dependOnClassesThat()
                .resideInAnyPackage(others("database")).check(SERVICE);
    }

    @Test
    void arrows_point_one_way() {
        slices().matching("scot.throughline.(*)..").should().beFreeOfCycles().check(SERVICE);
    }

    @Test
    void every_package_says_what_it_is_for() throws IOException {
        try (var folders = Files.list(Path.of("src/main/java/scot/throughline"))) {
            var silent = folders.filter(Files::isDirectory).filter(folder -> !Files.exists(folder.resolve("package-info.java"))).toList();
            assertEquals(List.of(), silent);
        }
    }

    private static boolean uses(JavaClass each, String... packages) {
        return each.getDirectDependenciesFromSelf().stream().map(dependency -> dependency.getTargetClass().getPackageName())
                .anyMatch(name -> Set.of(packages).stream().anyMatch(wanted -> name.equals("scot.throughline." + wanted)));
    }

    private static String in(String name) {
        return "scot.throughline." + name + "..";
    }

    private static String[] others(String... allowed) {
        return SERVICE.stream().map(JavaClass::getPackageName).filter(name -> name.startsWith("scot.throughline."))
                .filter(name -> !Set.of(allowed).contains(name.substring("scot.throughline.".length()))).distinct().toArray(String[]::new);
    }
}
