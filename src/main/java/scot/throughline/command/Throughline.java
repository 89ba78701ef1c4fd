package scot.throughline.command;

/** Where everything starts. */
public final class Throughline {
    private Throughline() {}

    public static void main(String[] arguments) {
        System.out.println("Hello");
    }
}
