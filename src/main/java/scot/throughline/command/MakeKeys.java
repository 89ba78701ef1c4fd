package scot.throughline.command;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import scot.throughline.audit.Action;
import scot.throughline.calendar.Quarter;
import scot.throughline.response.PoolKeys;
import scot.throughline.seal.Batch;
import scot.throughline.seal.ServiceKey;

/** Makes whatever is missing, for the running period and the four after it, and the second custodian's copies. */
@Command(name = "make", mixinStandardHelpOptions = true, description = {
        "Makes missing keys for the running period and the four after it,",
        "and copies for a second custodian where THROUGHLINE_ESCROW names a folder."})
final class MakeKeys extends KeysCommand {
    @Option(names = "--new", paramLabel = "<key>", description = "Makes one service key that this installation is older than, such as desk.")
    private @Nullable String added;

    MakeKeys() {
        this(Environment.ofThisProcess());
    }

    MakeKeys(Environment environment) {
        super(environment);
    }

    @Override
    public Integer call() {
        Optional.ofNullable(added).ifPresentOrElse(this::makeNew, this::makeMissing);
        return 0;
    }

    private void makeNew(String word) {
        var key = ServiceKey.called(word);
        inContext(context -> record(context, Action.KEYS_MADE, key.file(), () -> keys().service().makeNew(key)));
        say("The key " + keys().service().file(key) + " is made.");
    }

    private void makeMissing() {
        var pool = keys().privateKeys();
        var missing = missing();
        var uncopied = pool.withoutCopy();
        if (missing.isEmpty() && uncopied.isEmpty() && keys().service().areThere()) {
            say("No key is missing in " + keys().path());
            return;
        }
        var made = missing.stream().map(Batch::period).max(Comparator.naturalOrder()).map(last -> "pool keys to " + last.key())
                .orElse("copies in escrow");
        inContext(context -> record(context, Action.KEYS_MADE, made, () -> {
            keys().service().make();
            missing.forEach(pool::make);
            missing.forEach(pool::force);
            uncopied.forEach(pool::copyToEscrow);
        }));
        say(missing.size() + " key pairs made in " + keys().path());
        if (!uncopied.isEmpty()) say(uncopied.size() + " copies made for the second custodian");
    }

    private List<Batch> missing() {
        var open = keys().publicKeys();
        return PoolKeys.needed(Launch.surveys(environment), Quarter.of(today())).stream().filter(batch -> !open.has(batch)).toList();
    }
}
