package scot.throughline.reidentify;

import java.util.List;

/** One way to learn who said what. */
sealed interface Attack permits Plaintext, LoggedLinks, SharedValues, RowOrder, BinlogGrouping, Timing, Lengths {
    List<Attack> ALL = List.of(new Plaintext(), new LoggedLinks(), new SharedValues(), new RowOrder(), new BinlogGrouping(), new Timing(),
            new Lengths());

    String name();

    /** What it does, for whoever reads the report. */
    String sentence();

    Found on(Evidence evidence, Words words);
}
