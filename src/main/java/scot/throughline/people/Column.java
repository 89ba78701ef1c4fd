package scot.throughline.people;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** Something that a list or a case-management system tells of a journey, under the names of a spreadsheet's head and of the API. */
@SuppressWarnings("ImmutableEnumChecker") // List.of is immutable, which the check does not know of a List
public enum Column {
    REFERENCE("Case reference", "reference", "case ref", "case number", "case no", "case id"),
    MOBILE("Mobile number", "mobile", "mobile no", "phone", "phone number", "telephone"),
    NAME("Name", "full name", "person"),
    LANGUAGE("Language", "preferred language"),
    SHARED("Shared phone", "shared"),
    TEXTS("Texts", "ok to text", "told about texts"),
    JOURNEY_TYPE("Journey type", "type", "order type"),
    TEAM("Team"),
    AREA("Area"),
    CASEHOLDER("Caseholder e-mail", "caseholder", "worker", "worker email"),
    STARTED("Start date", "start", "started", "started on"),
    EXPECTED_END("Expected end date", "expected end", "end expected"),
    SEX("Sex", "gender"),
    AGE_BAND("Age band", "age group", "age range"),
    DATE_OF_BIRTH("Date of birth", "dob", "born", "birth date"),
    DEPRIVATION_FIFTH("Deprivation fifth", "simd quintile", "simd", "deprivation quintile", "quintile"),
    ENDED("End date", "ended", "ended on"),
    REASON("How it ended", "end reason", "reason"),
    ASK("Ask", "touchpoint", "questionnaire");

    private final String head;
    private final List<String> otherNames;

    Column(String head, String... otherNames) {
        this.head = head;
        this.otherNames = List.of(otherNames);
    }

    /** As it stands over the column. */
    public String head() {
        return head;
    }

    /** The same in JSON: "expectedEnd". */
    public String key() {
        var words = name().toLowerCase(Locale.ROOT).split("_");
        return words[0] + Arrays.stream(words).skip(1).map(word -> Character.toUpperCase(word.charAt(0)) + word.substring(1))
                .reduce("", String::concat);
    }

    /** Finds one by what somebody wrote over it, in any case and with any signs between the words. */
    public static Optional<Column> named(String written) {
        var plain = plain(written);
        return Arrays.stream(values()).filter(column -> plain.equals(plain(column.head)) || plain.equals(plain(column.key()))
                || column.otherNames.stream().anyMatch(other -> plain.equals(plain(other)))).findFirst();
    }

    private static String plain(String written) {
        return written.toLowerCase(Locale.ROOT).replaceAll("[^a-z]", "");
    }
}
