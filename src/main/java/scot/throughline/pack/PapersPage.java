package scot.throughline.pack;

import java.util.List;

/** Every paper there can be, newest first, as printed. */
record PapersPage(List<Row> papers) {
    /** @param state "Draft", or which issue stands */
    record Row(String kind, String months, String path, String state, List<IssueLinks> issues) {}

    static PapersPage of(List<Pack> packs, List<PackRows.Issue> issues) {
        return new PapersPage(
                packs.stream().map(pack -> row(pack, issues.stream().filter(issue -> issue.paper().equals(pack.key())).toList()))
                        .toList());
    }

    private static Row row(Pack pack, List<PackRows.Issue> issues) {
        return new Row(pack.kind(), pack.period().months(), PapersPages.path(pack), issues.isEmpty() ? "Draft" : "Frozen",
                issues.stream().map(issue -> IssueLinks.of(pack, issue)).toList());
    }

    /** An issue and where its files are. */
    record IssueLinks(String name, String hash, String html, String pdf, String zip) {
        static IssueLinks of(Pack pack, PackRows.Issue issue) {
            var path = PapersPages.path(pack) + "/" + issue.issue();
            return new IssueLinks("Issue " + issue.issue(), issue.hash(), path + ".html", path + ".pdf", path + ".zip");
        }
    }
}
