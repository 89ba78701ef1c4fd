package scot.throughline.answering;

import java.util.List;
import scot.throughline.survey.Notice;

/** What the council must say to everybody, in its own words: about privacy, about who can use these pages. */
record NoticePage(String key, List<Notice.Section> sections) implements PublicPage {
    static NoticePage of(Notice notice) {
        return new NoticePage(notice.key(), notice.sections());
    }

    @Override
    public String view() {
        return "answering/" + key;
    }
}
