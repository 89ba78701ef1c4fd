package scot.throughline.people;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import scot.throughline.background.Background;
import scot.throughline.database.Id;
import scot.throughline.sms.MobileNumber;

/**
 * Somebody who starts an order or a programme, as a worker or a case-management system tells us. Prints no name.
 *
 * @param mobile null where they have no phone
 * @param name null where the service keeps none
 */
public record NewPerson(@Nullable MobileNumber mobile, @Nullable String name, Reach reach, String journeyType, String team,
        String area, Id caseholder, LocalDate startedOn, LocalDate expectedEndOn, Background background) {
    @Override
    public String toString() {
        return "NewPerson[" + mobile + "]";
    }
}
