package scot.throughline.release;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import scot.throughline.calendar.Period;
import scot.throughline.database.Id;
import scot.throughline.release.Gate.Held;
import scot.throughline.response.Looked;
import scot.throughline.seal.Batch;
import scot.throughline.seal.Kind;
import scot.throughline.survey.Family;

class GateTest {
    @Test
    void ten_people_of_two_caseholders_open_a_batch() {
        assertEquals(Optional.empty(), weigh(people(5), people(5)));
    }

    @Test
    void nine_people_hold_it() {
        assertTrue(weigh(people(5), people(4)).orElseThrow().why().contains("fewer than 10"));
    }

    @Test
    void ten_answers_of_nine_people_hold_it() {
        var twice = people(5);
        assertTrue(weigh(Stream.concat(twice.stream(), Stream.of(twice.getFirst())).toList(), people(4)).isPresent());
    }

    @Test
    void six_of_ten_from_one_caseholder_leave_too_few_others() {
        assertTrue(weigh(people(6), people(4)).orElseThrow().why().contains("caseholder"));
    }

    @Test
    void a_caseholder_may_not_hold_more_than_three_quarters_whatever_the_number() {
        assertEquals(Optional.empty(), weigh(people(15), people(5)));
        assertTrue(weigh(people(16), people(5)).isPresent());
        assertTrue(weigh(people(100), people(33)).isPresent());
    }

    @Test
    void a_blob_more_or_less_than_closed_invitations_is_looked_into() {
        var closings = Stream.concat(people(5).stream(), people(5).stream()).toList();
        assertTrue(Gate.weigh(new Looked.Sound(11), closings).map(Held::broken).orElse(false));
        assertTrue(Gate.weigh(new Looked.Sound(9), closings).map(Held::broken).orElse(false));
        assertTrue(Gate.weigh(new Looked.Forged(), closings).map(Held::broken).orElse(false));
        var batch = new Batch("anytown", Family.EXIT, Kind.ALL, Period.parse("2026-27.Q1"));
        assertTrue(Gate.weigh(new Looked.KeyGone(batch), closings).map(Held::broken).orElse(false));
    }

    @Test
    void at_open_links_ten_are_enough_because_nobody_holds_them() {
        assertEquals(Optional.empty(), Gate.weighOpen(new Looked.Sound(10), 10));
        assertTrue(Gate.weighOpen(new Looked.Sound(9), 9).orElseThrow().why().contains("fewer than 10"));
        assertTrue(Gate.weighOpen(new Looked.Sound(11), 10).map(Held::broken).orElse(false));
    }

    @Test
    void what_people_wrote_opens_where_ten_boxes_are_not_empty_and_ten_people_answered() {
        var closings = Stream.concat(people(5).stream(), people(5).stream()).toList();
        assertEquals(Optional.empty(), Gate.weighWords(closings, 0, 10));
        assertEquals(Optional.empty(), Gate.weighWords(List.of(), 10, 10), "nobody holds who answers at an open link");
        assertTrue(Gate.weighWords(closings, 0, 9).orElseThrow().why().contains("wrote something"));
        assertTrue(Gate.weighWords(closings.subList(1, 10), 0, 10).orElseThrow().why().contains("people answered"));
        assertTrue(Gate.weighWords(people(12), 0, 12).orElseThrow().why().contains("caseholder"));
    }

    private static Optional<Held> weigh(List<Closing> one, List<Closing> other) {
        var closings = Stream.concat(one.stream(), other.stream()).toList();
        return Gate.weigh(new Looked.Sound(closings.size()), closings);
    }

    /** So many people of one caseholder. */
    private static List<Closing> people(int number) {
        var caseholder = Id.random();
        return IntStream.range(0, number).mapToObj(each -> new Closing(Id.random().toString(), caseholder, "", "", "")).toList();
    }
}
