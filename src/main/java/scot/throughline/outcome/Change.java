package scot.throughline.outcome;

import java.time.LocalDate;

/** Something that is known to have changed how things go, on a day and with a name: limits are worked out anew from it, and from nothing else. */
public record Change(LocalDate day, String name) {}
