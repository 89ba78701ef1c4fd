package scot.throughline.auditor;

/** What an audit found out about one target. */
record Finding(Known known, Target target, Verdict verdict) {
    /** Checks the two tables by additions alone, without whatever found them. */
    boolean certified() {
        return switch (verdict) {
            case Verdict.Protected(var fewest, var most) -> known.allow(fewest) && known.allow(most)
                    && Verdict.isWide(target.sum().in(fewest), target.sum().in(most));
            case Verdict.Large _ -> true;
            case Verdict.Exposed _,Verdict.Undecided _,Verdict.Contradicted _ -> false;
        };
    }

    @Override
    public String toString() {
        return target.words() + ": " + switch (verdict) {
            case Verdict.Large() -> Verdict.SMALL + " or more";
            case Verdict.Protected(var fewest, var most) ->
                "anything from " + target.sum().in(fewest) + " to " + target.sum().in(most);
            case Verdict.Exposed(var low, var high) ->
                low == high ? "exactly " + low : "from " + low + " to " + high + ", and nothing else";
            case Verdict.Undecided() -> "not shown to be protected";
            case Verdict.Contradicted() -> "the figures contradict each other";
        };
    }
}
