package scot.throughline.invitation;

import io.micronaut.data.annotation.MappedEntity;
import scot.throughline.database.Id;
import scot.throughline.sms.TextState;

/** All that staff may learn of an invitation: how its first text fared, after how many attempts, and whether the person stopped it. */
@MappedEntity
record FirstText(@io.micronaut.data.annotation.Id Id touchpointId, TextState state, int attempt, boolean stopped) {}
