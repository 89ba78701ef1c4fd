package scot.throughline.command;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import org.junit.jupiter.api.Test;
import picocli.CommandLine;

class CommandsTest {
    @Test
    void every_command_has_help_and_a_line_in_the_readme() throws IOException {
        var readme = Files.readString(Path.of("README.md"));
        for (var command : commands(Throughline.line())) {
            assertEquals(0, run(command + " --help").code());
            assertTrue(readme.contains("`" + command), command + " is not in the README");
        }
    }

    @Test
    void a_command_that_is_not_there_is_refused_and_the_others_are_listed() {
        var said = run("relase");
        assertEquals(2, said.code());
        assertTrue(said.words().contains("release"), said.words());
    }

    /** What somebody typed, and what came of it. */
    private record Said(int code, String words) {}

    private static Said run(String typed) {
        var words = new StringWriter();
        var line = Throughline.line().setOut(new PrintWriter(words)).setErr(new PrintWriter(words));
        return new Said(line.execute(typed.split(" ")), words.toString());
    }

    /** The commands that do something: those with others below them only group them. */
    private static List<String> commands(CommandLine line) {
        var commands = new ArrayList<String>();
        line.getSubcommands().forEach((name, below) -> {
            if (name.equals("help")) return;
            if (below.getCommand() instanceof Callable<?>) commands.add(name);
            commands(below).forEach(inner -> commands.add(name + " " + inner));
        });
        return commands;
    }
}
