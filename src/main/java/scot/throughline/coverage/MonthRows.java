package scot.throughline.coverage;

import io.micronaut.data.annotation.MappedEntity;
import io.micronaut.data.annotation.Query;
import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.GenericRepository;
import java.time.LocalDate;

/** What else happened on people's side in a month, as numbers. */
@JdbcRepository(dialect = Dialect.MYSQL)
interface MonthRows extends GenericRepository<MonthRows.Happened, Integer> {
    /**
     * @param mend numbers that do not work, today
     * @param optedOut numbers that asked for no more texts in the month
     * @param askedForHelp requests by name, for a call or for help, made in the month and dealt with or over
     * @param inTime of those, dealt with in five working days
     */
    @MappedEntity
    record Happened(@io.micronaut.data.annotation.Id int mend, int optedOut, int askedForHelp, int inTime) {}

    @Query("""
            SELECT (SELECT COUNT(DISTINCT i.journey_id)
                      FROM contact.text x
                      JOIN contact.invitation i ON i.id = x.invitation_id
                      JOIN contact.touchpoint t ON t.id = i.touchpoint_id
                     WHERE i.council = :council AND x.step = 'first' AND x.state = 'FAILED_NUMBER' AND t.asked_until >= :today) AS mend,
                   (SELECT COUNT(*)
                      FROM contact.opt_out
                     WHERE council = :council AND opted_out_on BETWEEN :firstDay AND :lastDay) AS opted_out,
                   (SELECT COALESCE(SUM(asked), 0)
                      FROM contact.help_tally
                     WHERE council = :council AND month = :month) AS asked_for_help,
                   (SELECT COALESCE(SUM(in_time), 0)
                      FROM contact.help_tally
                     WHERE council = :council AND month = :month) AS in_time
            """)
    Happened in(String council, String month, LocalDate firstDay, LocalDate lastDay, LocalDate today);
}
