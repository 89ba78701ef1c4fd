package scot.throughline.audit;

import java.util.List;

/** Those whose signatures a part of the service can read: the record keeps ids, and a page shows names. */
public interface Named {
    /** Everybody, also who has left. */
    List<Name> names(String council);

    /** One of them. */
    record Name(String signature, String words) {}
}
