package scot.throughline.lists;

import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import scot.throughline.database.Id;
import scot.throughline.lists.KeptList.Part;
import scot.throughline.staff.Actor;

/** Checks and takes lists part by part, behind the page that says how far it is. Stopped anywhere, it goes on there: a row told twice is the same. */
@Singleton
class WorkOnLists {
    private static final Logger LOG = LoggerFactory.getLogger(WorkOnLists.class);
    /** Most lists are through before anybody would have seen how far they are. */
    private static final Duration AT_ONCE = Duration.ofMillis(800);

    private final KeptLists lists;
    private final Takers takers;
    private final Clock clock;

    WorkOnLists(KeptLists lists, Takers takers, Clock clock) {
        this.lists = lists;
        this.takers = takers;
        this.clock = clock;
    }

    /** Works on a list that was taken on; returns when it is through, or soon. */
    void begin(Id id, Actor by) {
        var work = Thread.ofVirtual().start(() -> run(id, by));
        try {
            work.join(AT_ONCE);
        } catch (InterruptedException stopping) {
            Thread.currentThread().interrupt();
        }
    }

    /** What breaks it is told without its message, which may quote a cell; whoever looks at the list takes the work on again. */
    private void run(Id id, Actor by) {
        try {
            var list = lists.open(id, by, clock.instant());
            if (list.isPresent()) run(list.get(), by);
        } catch (RuntimeException | Unreadable broken) {
            LOG.error("Work on a list stopped: {}", broken.getClass().getName());
        }
    }

    private void run(KeptList list, Actor by) throws Unreadable {
        var listing = new Listing(list.sheet(), takers.of(list.of()).orElseThrow());
        for (var part : list.parts()) {
            if (part.state() == list.wanted() || part.state() == ListState.TAKEN) continue;
            var now = clock.instant();
            var found = list.wanted() == ListState.TAKEN ? take(listing, part, by, now) : listing.check(part.rows(), by, now);
            lists.done(list, part, found, clock.instant());
        }
    }

    /** Takes what was found good, and leaves the rest as it was found. */
    private static List<Found> take(Listing listing, Part part, Actor by, Instant now) {
        var good = new ArrayList<Row>();
        for (var i = 0; i < part.rows().size(); i++) if (!part.found().get(i).isRefused()) good.add(part.rows().get(i));
        var taken = listing.take(good, by, now).iterator();
        return part.found().stream().map(found -> found.isRefused() ? found : taken.next()).toList();
    }
}
