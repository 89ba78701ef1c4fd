package scot.throughline.demo;

/**
 * How one part of a life went: its ladder score from 1, the worst, to 4, at the start of an order and at its end.
 *
 * @param everAProblem false for somebody to whom the question hardly speaks
 */
record Course(boolean everAProblem, int start, int end) {
    int midway() {
        return (start + end + 1) / 2;
    }
}
