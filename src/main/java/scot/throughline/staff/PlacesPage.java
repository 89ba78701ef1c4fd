package scot.throughline.staff;

import java.util.List;
import scot.throughline.calendar.Scotland;
import scot.throughline.council.Place;

/** The council's teams and areas, as printed. */
record PlacesPage(List<Row> teams, List<Row> areas) {
    /** A team or an area, with the name of what it is shown together with. */
    record Row(String name, String path, String key, String joins, String state) {}

    static List<Row> rows(List<Place> places) {
        return places.stream().map(place -> new Row(place.name(), TeamsAndAreas.PATH + "/" + place.kind().word() + "/" + place.label(),
                place.label(),
                places.stream().filter(other -> other.label().equals(place.joins())).map(Place::name).findFirst().orElse("Nothing"),
                place.closedOn() == null ? "Open" : "Closed on " + Scotland.written(place.closedOn()))).toList();
    }
}
