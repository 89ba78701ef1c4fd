package scot.throughline.indicator;

import java.time.LocalDate;
import java.util.List;

/** What a file turned out to hold. */
sealed interface FileContent {
    /** Values of indicators. */
    record Values(List<Entry> entries) implements FileContent {}

    /** What an audit found. */
    record Audit(List<Distribution> distributions) implements FileContent {}

    /** Grades that inspections gave. */
    record Grades(List<Marker.Graded> grades) implements FileContent {}

    /** Nothing of it can be taken, because of these. */
    record Faulty(List<Fault> faults) implements FileContent {}

    /** Reads a file of any of the four layouts; one that fits none, or has one wrong cell, is faulty as a whole. */
    static FileContent read(byte[] file, Unsaid unsaid, LocalDate today) {
        try {
            var cells = new Cells(CsvTable.read(file), unsaid, today);
            var content = read(cells);
            return cells.faults().isEmpty() ? content : new Faulty(cells.faults());
        } catch (Unreadable unreadable) {
            return new Faulty(List.of(unreadable.fault()));
        }
    }

    private static FileContent read(Cells cells) {
        if (cells.has(GradesFile.PUBLISHED)) return new Grades(GradesFile.read(cells));
        if (cells.has(AuditFile.ITEM)) return new Audit(AuditFile.read(cells));
        return new Values(cells.has(LongFile.PERIOD) ? LongFile.read(cells) : WideFile.read(cells));
    }
}
