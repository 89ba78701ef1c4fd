package scot.throughline.reidentify;

/** A line of a web server's log, a proxy's, or the text provider's. */
record LogLine(String file, String text) {
    @Override
    public String toString() {
        return "LogLine[" + file + ", …]";
    }
}
