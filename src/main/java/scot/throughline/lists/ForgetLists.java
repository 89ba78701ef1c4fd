package scot.throughline.lists;

import jakarta.inject.Singleton;
import java.time.Instant;
import scot.throughline.jobs.Retained;

/** Keeps the promise that an uploaded list is gone after a day. */
@Singleton
class ForgetLists implements Retained {
    private final KeptLists lists;

    ForgetLists(KeptLists lists) {
        this.lists = lists;
    }

    @Override
    public String words() {
        return "uploaded lists: thrown away, or a day, or whoever uploaded it has left";
    }

    @Override
    public int forget(Instant now) {
        return lists.forget(now);
    }
}
