package scot.throughline.invitation;

import io.micronaut.data.annotation.MappedEntity;
import org.jspecify.annotations.Nullable;
import scot.throughline.database.Id;
import scot.throughline.sms.TextState;

/**
 * All that staff may learn of an invitation: how its first text fared, and whether the person stopped it.
 *
 * @param state null where it was given in person, so that no text went
 * @param attempt how often it was tried; null likewise
 */
@MappedEntity
record FirstText(@io.micronaut.data.annotation.Id Id touchpointId, Id journeyId, @Nullable TextState state, @Nullable Integer attempt,
        boolean stopped) {}
