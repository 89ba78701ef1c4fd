package scot.throughline.people;

import io.micronaut.data.annotation.Query;
import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.GenericRepository;
import java.util.List;
import java.util.Optional;
import scot.throughline.database.Id;

@JdbcRepository(dialect = Dialect.MYSQL)
interface FactsRows extends GenericRepository<FactsRow, Id> {
    String FACTS = """
            SELECT j.id, j.person_id, j.council, j.case_reference, p.name, p.mobile, p.shared_phone, p.language, p.texting, p.stopped, p.sex, p.age_band, p.fifth, j.journey_type, j.team, j.area, j.caseholder_id,
                   c.name AS caseholder_name, j.started_on, j.expected_end_on, j.ended_on, j.end_reason,
                   o.mobile_hash IS NOT NULL AS opted_out
              FROM contact.journey j
              JOIN contact.person p ON p.id = j.person_id
              JOIN contact.staff c ON c.id = j.caseholder_id
              LEFT JOIN contact.opt_out o ON o.council = p.council AND o.mobile_hash = p.mobile_hash
            """;

    @Query(FACTS + """
             WHERE j.council = :council AND j.case_hash IN (:caseHashes)
            """)
    List<FactsRow> byReference(String council, List<Object> caseHashes);

    /** Whose people somebody sees: the three parts of a {@link scot.throughline.staff.Scope}, in every query for staff. */
    String IN_SIGHT = " j.council = :council AND (:team = '*' OR j.team = :team) AND (:area = '*' OR j.area = :area)";

    @Query(FACTS + """
             WHERE j.id = :id
            """)
    Optional<FactsRow> find(Id id);

    @Query(FACTS + """
             WHERE j.id = :id AND
            """ + IN_SIGHT)
    Optional<FactsRow> find(Id id, String council, String team, String area);

    @Query(FACTS + """
             WHERE j.person_id = :personId
             ORDER BY j.started_on, j.id
            """)
    List<FactsRow> ofPerson(Id personId);

    @Query(FACTS + """
             WHERE j.id IN (:ids)
            """)
    List<FactsRow> all(List<Object> ids);
}
