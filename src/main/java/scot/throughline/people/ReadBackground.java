package scot.throughline.people;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import scot.throughline.background.AgeBand;
import scot.throughline.background.Background;
import scot.throughline.background.Fifth;
import scot.throughline.background.Sex;
import scot.throughline.people.Problem.Code;

/** Reads who somebody is, as far as a row tells. A date of birth is worth its band, and is not kept. */
final class ReadBackground {
    private static final String OR_EMPTY = ", or leave it empty";

    private ReadBackground() {}

    static Background of(Cells cells, LocalDate today) {
        var sex = read(cells, Column.SEX, Sex::parse, Code.UNKNOWN_SEX, "This is none of the three", "Write Woman, Man or Another");
        var band = read(cells, Column.AGE_BAND, AgeBand::parse, Code.UNKNOWN_AGE_BAND, "There is no such age band", "Write one of: "
                + Arrays.stream(AgeBand.values()).map(AgeBand::words).collect(Collectors.joining(", ")));
        var born = cells.day(Column.DATE_OF_BIRTH);
        var age = born.flatMap(day -> AgeBand.of(day, today));
        if (born.isPresent() && age.isEmpty())
            cells.wrong(Column.DATE_OF_BIRTH, Code.NO_AGE, "Nobody of 16 or older was born on this date", "Check it" + OR_EMPTY);
        var fifth = read(cells, Column.DEPRIVATION_FIFTH, Fifth::parse, Code.NOT_A_FIFTH, "This is not a fifth",
                "Write a number from 1 for the most deprived to 5");
        return new Background(sex.orElse(null), age.or(() -> band).orElse(null), fifth.orElse(null));
    }

    /** "Not known" says nothing, as an empty cell does. */
    private static <T> Optional<T> read(Cells cells, Column column, Function<String, Optional<T>> read, Code code, String reason,
            String fix) {
        if (cells.at(column).filter(written -> written.matches("(?i)(not known|unknown)")).isPresent()) return Optional.empty();
        return cells.known(column, read, code, reason, fix + OR_EMPTY);
    }
}
