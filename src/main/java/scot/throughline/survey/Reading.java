package scot.throughline.survey;

import java.util.List;

/** What came of reading {@code surveys/}: everything, or everything that is wrong with it. */
public sealed interface Reading {
    record Whole(Surveys surveys) implements Reading {}

    record Faulty(List<Fault> faults) implements Reading {}
}
