package scot.throughline.indicator;

/**
 * What is wrong with a file, and where.
 *
 * @param row as the spreadsheet numbers it
 * @param column its head as written; empty where it is the whole row
 */
public record Fault(int row, String column, String words) {}
