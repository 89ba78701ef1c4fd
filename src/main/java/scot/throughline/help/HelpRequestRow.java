package scot.throughline.help;

import io.micronaut.data.annotation.MappedEntity;
import java.time.LocalDate;
import scot.throughline.database.Id;

/** A request as the table keeps it. */
@MappedEntity(value = "help_request", schema = "contact")
record HelpRequestRow(@io.micronaut.data.annotation.Id Id id, String council, Id journeyId, Wanted.Kind kind, byte[] wanted,
        LocalDate askedOn) {}
