package scot.throughline.people;

import io.micronaut.data.annotation.MappedEntity;

/**
 * How many journeys ended alike.
 *
 * @param month in which they did: "2026-05"
 * @param cameTo {@link #OFFERED} where the exit was offered, {@link #WAITING} where it is about to be, else the name of an {@link Unasked}
 * @param delivered whether the first text reached the phone
 */
@MappedEntity
public record EndedAlike(@io.micronaut.data.annotation.Id String month, String team, String area, String journeyType, String cameTo,
        boolean delivered, long n) {
    public static final String OFFERED = "OFFERED";
    public static final String WAITING = "WAITING";
}
