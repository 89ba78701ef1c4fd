package scot.throughline.web;

import java.security.Principal;
import java.util.List;

/** Whoever is signed in, as far as a page needs to know. */
public interface Viewer extends Principal {
    String displayName();

    /** Where they may go, in order. */
    List<Place> places();

    /** One entry of the navigation. */
    record Place(String label, String path) {}
}
