package scot.throughline.command;

import static scot.throughline.database.Role.RELEASE;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.Option;
import picocli.CommandLine.TypeConversionException;
import scot.throughline.release.PlanAhead;
import scot.throughline.survey.Family;

/** Proposes how often each measure should come out, before the year in which it does. */
@Command(name = "plan", mixinStandardHelpOptions = true, description = {
        "Proposes next year's catalogue: for each measure the shortest period in which 15 answers are expected.",
        "Says what each period costs, where the catalogue differs, and which labels will have too few people.",
        "Reads how many were asked and how many answers stood behind what was published; never an answer, nor what a figure says."})
final class PlanYear implements Callable<Integer> {
    @Option(names = "--asked", paramLabel = "family=people", converter = Named.class, description = "how many a family will be asked a quarter, such as exit=40; else as many "
            + "as last year")
    private final Map<Family, Integer> asked = new LinkedHashMap<>();

    @Override
    public Integer call() {
        var environment = Environment.ofThisProcess();
        try (var launch = Launch.joining(environment); var context = launch.context(environment.clock(), Map.of(), RELEASE)) {
            context.getBean(PlanAhead.class).lines(asked).forEach(System.out::println);
            return 0;
        }
    }

    /** By the word of the files, such as review-start. */
    static final class Named implements ITypeConverter<Family> {
        @Override
        public Family convert(String word) {
            try {
                return Family.parse(word);
            } catch (IllegalArgumentException unknown) {
                throw new TypeConversionException(unknown.getMessage());
            }
        }
    }
}
