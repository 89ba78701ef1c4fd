package scot.throughline.auditor;

/** A count that nobody may be able to work out while it is small. */
record Target(String words, Sum sum) {}
