package scot.throughline.held;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import scot.throughline.command.RunningService;
import scot.throughline.support.Phone;
import scot.throughline.support.Scenario;
import scot.throughline.support.Sql;

/**
 * Nothing is held of a person that their paper does not say or leave out for a reason. A new table that leads to a person, or a new column of one that
 * does, must be written down here before it ships, and most belong on the paper.
 */
class EveryColumnTest {
    /** What has no foreign key and still leads to a person, by what the column is called. */
    private static final String LEADS_TO_A_PERSON = "^(person_id|journey_id|touchpoint_id|invitation_id|journey_mark|mobile_hash|case_hash)$";

    /** A word from the paper after "paper:", or why it is not there. */
    private static final String EXPECTED = """
            audit.action             paper: What staff did
            audit.actor              which colleague it was is theirs too; the council says who, if asked
            audit.council            one council
            audit.happened_at        paper: What staff did
            audit.id                 names a row
            audit.subject            names a row
            help_request.asked_on    paper: Help you asked for
            help_request.council     one council
            help_request.id          names a row
            help_request.journey_id  names a row
            help_request.kind        paper: Help you asked for
            help_request.wanted      paper: Help you asked for
            invitation.area          paper: your team, area and worker on that day
            invitation.caseholder_id paper: your team, area and worker on that day
            invitation.council       one council
            invitation.expires_on    paper: What we ask you
            invitation.family        paper: which questions they were
            invitation.id            names a row
            invitation.journey_id    names a row
            invitation.journey_type  paper: Your time with us
            invitation.language      paper: their language
            invitation.period        whether they answered
            invitation.questionnaire paper: which questions they were
            invitation.state         whether they answered; that they stopped it, the paper says
            invitation.team          paper: your team, area and worker on that day
            invitation.touchpoint_id names a row
            invitation.version       paper: which questions they were
            journey.area             paper: Area
            journey.case_hash        paper: your case reference
            journey.case_reference   paper: Case reference
            journey.caseholder_id    paper: Worker
            journey.council          one council
            journey.end_reason       paper: Ended
            journey.ended_on         paper: Ended
            journey.expected_end_on  paper: Expected end
            journey.id               names a row
            journey.journey_type     paper: Your time with us
            journey.locked_secret    goes when the exit is answered, so that it is there says who has not
            journey.person_id        names a row
            journey.started_on       paper: Started
            journey.team             paper: Team
            link.council             one council
            link.expires_at          a reminder has a link of its own, so each says who had not answered
            link.helper              paper: What staff did
            link.invitation_id       names a row
            link.lookup              derived from a link, and says nothing
            link.text_id             names a row
            opt_out.council          one council
            opt_out.mobile_hash      paper: Scrambled forms
            opt_out.opted_out_on     paper: No more texts
            person.age_band          paper: Age
            person.council           one council
            person.door_opened_on    paper: Staff last opened a link for you
            person.fifth             paper: How well off the area is where you live
            person.id                names a row
            person.language          paper: Language
            person.mobile            paper: Mobile number
            person.mobile_hash       paper: Scrambled forms
            person.name              paper: Name
            person.sex               paper: Sex
            person.shared_phone      paper: Phone
            person.stopped           paper: Contact
            person.texting           paper: Texts
            refusal.case_hash        paper: told us wrongly
            refusal.case_reference   paper: told us wrongly
            refusal.code             paper: told us wrongly
            refusal.council          one council
            refusal.field            paper: told us wrongly
            refusal.id               names a row
            refusal.kind             paper: told us wrongly
            refusal.machine_id       names a row
            refusal.refused_on       paper: told us wrongly
            stub.area                there is a stub only of somebody who answered
            stub.caseholder_id       there is a stub only of somebody who answered
            stub.council             one council
            stub.family              there is a stub only of somebody who answered
            stub.id                  names a row
            stub.journey_mark        there is a stub only of somebody who answered
            stub.journey_type        there is a stub only of somebody who answered
            stub.period              there is a stub only of somebody who answered
            stub.team                there is a stub only of somebody who answered
            text.ask_at              what is next to be asked of the provider: its day says who was reminded
            text.asked               how often the provider was asked
            text.attempt             a text goes again only to who has not answered
            text.claim               which sender has it in hand
            text.council             one council
            text.due_at              of a text that goes again, says who has not answered
            text.handed_on           of a text that goes again, says who has not answered
            text.id                  names a row
            text.invitation_id       names a row
            text.lease_until         which sender has it in hand
            text.parts               of a reminder, says that it went
            text.provider_id         the provider's name for a text, and its copy is there
            text.provider_said       of a reminder, says that it went
            text.state               paper: What we ask you
            text.state_at            of a text that goes again, says who has not answered
            text.step                there is a reminder's row for everybody, and what came of it says who has not answered
            touchpoint.asked_until   paper: You have until
            touchpoint.council       one council
            touchpoint.delivered     paper: What we ask you
            touchpoint.due_on        paper: Planned for
            touchpoint.id            names a row
            touchpoint.journey_id    names a row
            touchpoint.rule          paper: What we ask you
            touchpoint.unasked       paper: You have not been asked yet
            """;

    @Test
    void every_column_that_leads_to_a_person_is_on_their_paper_or_is_left_out_for_a_reason() {
        try (var service = RunningService.at("2026-05-11T10:00:00Z")) {
            var written = written();
            assertEquals(columns(service), written.keySet());
            var page = paper(service);
            var missing = written.values().stream().filter(why -> why.startsWith("paper: ")).map(why -> why.substring(7))
                    .filter(words -> !page.contains(words)).collect(Collectors.toSet());
            assertEquals(Set.of(), missing);
        }
    }

    private static Map<String, String> written() {
        var written = new TreeMap<String, String>();
        EXPECTED.lines().map(line -> line.split(" +", 2)).forEach(each -> written.put(each[0], each[1]));
        return written;
    }

    /** The columns of every table that leads to a person: by foreign key, over others or not, by a column that does so without one, or by the record. */
    private static Set<String> columns(RunningService service) {
        var reached = new TreeSet<>(Set.of("person", "audit"));
        reached.addAll(Sql.column(service,
                "SELECT table_name FROM information_schema.columns WHERE table_schema = 'contact' AND column_name REGEXP '%s'",
                LEADS_TO_A_PERSON));
        var keys = new LinkedHashMap<String, String>();
        Sql.column(service, "SELECT CONCAT(table_name, ' ', referenced_table_name) FROM information_schema.key_column_usage"
                + " WHERE table_schema = 'contact' AND referenced_table_name IS NOT NULL").forEach(key -> keys.put(key, key));
        var more = true;
        while (more)
            more = keys.keySet().stream().map(key -> key.split(" ")).filter(key -> reached.contains(key[1])).map(key -> reached.add(key[0]))
                    .reduce(false, Boolean::logicalOr);
        return reached.stream().flatMap(table -> Sql.column(service,
                "SELECT CONCAT(table_name, '.', column_name) FROM information_schema.columns WHERE table_schema = 'contact' AND table_name = '%s'",
                table).stream()).collect(Collectors.toCollection(TreeSet::new));
    }

    private static String paper(RunningService service) {
        var scenario = new Scenario(service);
        var worker = scenario.worker("north");
        var journey = scenario.person(worker, "cpo-supervision");
        scenario.invited(journey, "exit", worker);
        return new Phone(service.url(), "").signsIn(scenario.signInLink(worker)).gets("/people/" + journey + "/held").page();
    }
}
