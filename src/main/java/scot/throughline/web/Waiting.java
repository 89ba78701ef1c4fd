package scot.throughline.web;

/** How much waits in one part of the site: beside its name in the navigation, for whoever may go there. */
public interface Waiting {
    /** The part, as the navigation leads there. */
    String path();

    int many();
}
