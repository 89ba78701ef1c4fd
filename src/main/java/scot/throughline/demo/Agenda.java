package scot.throughline.demo;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.NavigableMap;
import java.util.TreeMap;

/** What happens on which day. */
final class Agenda<T> {
    private final NavigableMap<LocalDate, List<T>> entries = new TreeMap<>();

    void add(LocalDate day, T entry) {
        entries.computeIfAbsent(day, _ -> new ArrayList<>()).add(entry);
    }

    /** Takes out everything that is due. */
    List<T> due(LocalDate today) {
        var due = new ArrayList<T>();
        while (!entries.isEmpty() && !entries.firstKey().isAfter(today)) due.addAll(entries.pollFirstEntry().getValue());
        return due;
    }
}
