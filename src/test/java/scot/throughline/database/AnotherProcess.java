package scot.throughline.database;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.nio.file.Path;

/** A second process of the service, for what one process cannot show. Says what it found in one line; one that started waits to be ended. */
class AnotherProcess implements AutoCloseable {
    private final Process process;
    private final String said;

    private AnotherProcess(Process process, String said) {
        this.process = process;
        this.said = said;
    }

    static AnotherProcess that(String does, Path home) throws IOException {
        var java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
        var process = new ProcessBuilder(java, "-Xmx64m", "-XX:+UseSerialGC", "-XX:TieredStopAtLevel=1", "-cp",
                System.getProperty("java.class.path"),
                AnotherProcess.class.getName(), does, home.toString())
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
        return new AnotherProcess(process, String.valueOf(process.inputReader(UTF_8).readLine()));
    }

    String said() { return said; }

    void isKilled() { process.destroyForcibly().onExit().join(); }

    @Override
    public void close() { isKilled(); }

    public static void main(String[] arguments) throws IOException {
        var home = Path.of(arguments[1]);
        try {
            switch (arguments[0]) {
                case "joins" -> System.out.println(EmbeddedMariaDb.join(home).map(DatabaseServer::address).orElse("nothing to join"));
                case "starts" -> {
                    System.out.println(EmbeddedMariaDb.start(home).server().address());
                    System.in.read();
                }
                default -> throw new IllegalArgumentException(arguments[0]);
            }
        } catch (DatabaseProblem problem) {
            System.out.println(problem.getClass().getSimpleName() + ": " + problem.getMessage());
        }
    }
}
