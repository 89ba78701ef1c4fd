package scot.throughline.survey;

import java.util.Set;
import java.util.TreeSet;

/** What a person gave to one question. Prints nothing of it, because everything is logged one day. */
public sealed interface Answer {
    /** Pressed "Skip": not an answer, and different from "rather not say". */
    record Skipped() implements Answer {}

    /** Picked one or more choices, by code. */
    record Picked(Set<String> codes) implements Answer {
        public Picked { codes = Set.copyOf(new TreeSet<>(codes)); }

        @Override
        public String toString() {
            return "Picked[…]";
        }
    }

    /** Wrote something in their own words. */
    record Words(String text) implements Answer {
        @Override
        public String toString() {
            return "Words[…]";
        }
    }
}
