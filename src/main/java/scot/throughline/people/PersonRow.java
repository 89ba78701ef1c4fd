package scot.throughline.people;

import io.micronaut.data.annotation.MappedEntity;
import org.jspecify.annotations.Nullable;
import scot.throughline.background.AgeBand;
import scot.throughline.background.Fifth;
import scot.throughline.background.Sex;
import scot.throughline.database.Id;

/** A person as stored: name and number encrypted, the number also as a keyed hash to find it by. */
@MappedEntity
record PersonRow(@io.micronaut.data.annotation.Id Id id, String council, @jakarta.annotation.Nullable byte @Nullable [] name,
        @jakarta.annotation.Nullable byte @Nullable [] mobile,
        @jakarta.annotation.Nullable byte @Nullable [] mobileHash, String language, boolean sharedPhone, Texting texting,
        @Nullable StopReason stopped, @Nullable Sex sex, @Nullable AgeBand ageBand, @Nullable Fifth fifth) {}
