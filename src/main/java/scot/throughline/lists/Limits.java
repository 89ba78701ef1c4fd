package scot.throughline.lists;

/** How much of a file is read. What is more is refused in words, before it fills the memory. */
record Limits(int bytes, int rows) {
    static final int COLUMNS = 100;
    static final int CELL = 500;

    /** Of what comes through a page, while others use the service too. */
    static final Limits PAGE = new Limits(5_000_000, 5_000);
    /** Of what is typed on the service's own machine. */
    static final Limits COMMAND = new Limits(100_000_000, 100_000);

    /** How much a packed file may hold: a spreadsheet of ours unpacks to five or six times its size, a bomb to a thousand. */
    int unpacked() {
        return Math.max(30_000_000, 5 * bytes);
    }

    /** Of all cells together: a packed file may use one long text in every cell. */
    int characters() {
        return bytes;
    }
}
