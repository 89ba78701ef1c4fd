package scot.throughline.report;

import java.util.List;
import scot.throughline.outcome.Heard;
import scot.throughline.web.CsvFile;

/** Who answered in every year that is out, as a file for a spreadsheet. */
final class WhoFile {
    private static final List<String> HEADS = List.of("year", "by", "group", "journeys ended, to the nearest 5",
            "asked, to the nearest 5", "answered, of those asked", "95% interval from", "95% interval to", "published on");

    private WhoFile() {}

    static String csv(List<Heard> all) {
        return CsvFile.of(HEADS, all.stream().map(WhoFile::row));
    }

    private static List<String> row(Heard heard) {
        var interval = heard.share().interval().orElseThrow();
        return List.of(heard.year().label(), heard.axis().words(), Who.name(heard), "" + heard.ended(), "" + heard.share().base(),
                heard.share().words(), "" + Math.round(interval.low()), "" + Math.round(interval.high()), heard.publishedOn().toString());
    }
}
