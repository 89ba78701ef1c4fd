package scot.throughline.council;

import java.util.List;

/** What administrators have changed, in the order of the keys. */
interface PlaceReader {
    List<Place> of(String council);
}
