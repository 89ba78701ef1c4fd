package scot.throughline.indicator;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import scot.throughline.calendar.FinancialYear;

class FileContentTest {
    private static final LocalDate TODAY = LocalDate.of(2026, 5, 11);

    @Test
    void every_wrong_cell_is_told_by_its_row_and_column() {
        assertEquals(List.of("3 period: This must be " + WrittenSpan.SUCH_AS, "4 value: This must be a number, like 87 or 87.5",
                "4 direction: This must be up, down, unchanged or unknown", "6 value: Enter a number",
                "7 period: This indicator has this period twice in the file", "8 period: 2030/31 has not begun",
                "9 indicator: Enter the name of the indicator", "10 better: This must be more, fewer or unknown"),
                faults("""
                        indicator,period,value,direction,better
                        Reports,2025/26 Q1,80,up,more
                        Reports,spring,80,up,more
                        Reports,2025/26 Q2,many,sideways,more

                        Reports,2025/26 Q3,,,
                        Reports,2025-26.Q1,81,,
                        Reports,2030/31,81,,
                        ,2025/26,81,,
                        Reviews,2025/26,81,,maybe
                        """));
    }

    @Test
    void a_file_that_is_none_of_the_four_says_so() {
        assertEquals(List.of("1 : Choose a file"), faults(""));
        assertEquals(List.of("1 : The first row must name the columns, as one of the four layouts below does"), faults("a,b\n1,2\n"));
        assertEquals(List.of("1 : No column is named by a period, and there is no column named period"), faults("indicator,target\nA,2\n"));
        assertEquals(List.of("1 status2: There is no such column"), faults("indicator,period,value,status2\nA,2025/26,2,\n"));
        assertEquals(List.of("1 : This is not a CSV file. Save it as CSV, with commas between the cells"), faults("PK\0\0"));
        assertEquals(List.of("1 : The quotation marks do not fit: one is open, or has something behind it"), faults("a,\"b\n1,2\n"));
    }

    @Test
    void what_is_a_month_to_one_and_a_year_to_another_is_asked_back() {
        assertEquals(List.of("2 period: This must be " + WrittenSpan.SUCH_AS), faults("indicator,period,value\nA,2011-12,2\n"));
        for (var written : List.of("2011/12", "2011-12 (month)", "December 2011", "dec 2011", "2019-08", "2011-M12", "2011-12.Q4",
                "2011/12 h2"))
            assertTrue(WrittenSpan.parse(written, null).isPresent(), written);
        for (var written : List.of("2011/13", "2011/12 Q5", "2011/12 H3", "Q4", "2011-13-01", ""))
            assertTrue(WrittenSpan.parse(written, null).isEmpty(), written);
        assertEquals("2021/22 Q4", WrittenSpan.parse("Q4", new FinancialYear(2021)).orElseThrow().label());
    }

    @Test
    void shares_that_no_rounding_explains_and_a_sum_that_is_none_are_told() {
        assertEquals(List.of("2 : The shares add up to 97, which no rounding explains", "3 sum: The shares add up to 101"),
                faults("item,yes,no_organisational,no_outwith,sum\nA,60,32,5,97\nB,60,35,6,100\n"));
        assertEquals(List.of("1 Yes: This category is twice in the file"), faults("item,yes,Yes\nA,50,50\n"));
    }

    @Test
    void a_grade_is_one_of_six_words() {
        assertEquals(
                List.of("2 qi_5_2: This must be a grade from Unsatisfactory to Excellent",
                        "3 published: This must be like 2019-08-06, 2019-12 or 2019"),
                faults("council,published,qi_5_2\nAnytown,2019,4\nElsewhere,2019-02-30,Good\n"));
    }

    @Test
    void the_published_tables_read_without_a_fault() throws IOException {
        for (var file : List.of("west-dunbartonshire-kpis", "glasgow-kpi-summary-2021-22-q4", "inspection-evaluations",
                "tayside-first-contact",
                "tayside-planning", "tayside-report-quality")) {
            var content = FileContent.read(Files.readAllBytes(Path.of("src/test/resources/acceptance", file + ".csv")), unsaid(), TODAY);
            assertTrue(!(content instanceof FileContent.Faulty), () -> file + content);
        }
    }

    private static List<String> faults(String file) {
        return assertInstanceOf(FileContent.Faulty.class, FileContent.read(file.getBytes(UTF_8), unsaid(), TODAY)).faults().stream()
                .map(fault -> fault.row() + " " + fault.column() + ": " + fault.words()).toList();
    }

    private static Unsaid unsaid() {
        return new Unsaid(Better.MORE, new FinancialYear(2021), "Report 299-2005");
    }
}
