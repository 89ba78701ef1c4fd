package scot.throughline.lists;

import java.util.List;
import scot.throughline.people.Problem;
import scot.throughline.people.Taken;

/** What came of a row, or would come of it; why, where it was refused. */
record Found(Kind kind, List<Problem> problems) {
    enum Kind { NEW, CHANGED, SAME, REFUSED }

    static Found of(Taken taken) {
        return switch (taken) {
            case Taken.New() -> new Found(Kind.NEW, List.of());
            case Taken.Changed _ -> new Found(Kind.CHANGED, List.of());
            case Taken.Same _ -> new Found(Kind.SAME, List.of());
            case Taken.Refused(var problems) -> refused(problems);
        };
    }

    static Found refused(List<Problem> problems) {
        return new Found(Kind.REFUSED, problems);
    }

    boolean isRefused() { return kind == Kind.REFUSED; }
}
