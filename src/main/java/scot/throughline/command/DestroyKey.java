package scot.throughline.command;

import io.micronaut.context.ApplicationContext;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import scot.throughline.audit.Action;
import scot.throughline.database.Role;
import scot.throughline.response.KeysInUse;
import scot.throughline.seal.Batch;
import scot.throughline.seal.ServiceKey;

/** Destroys one key wherever it is kept, and nothing that is still needed unless told that it may be lost. */
@Command(name = "destroy", mixinStandardHelpOptions = true, description = {
        "Destroys a key of the pool, as `keys list` calls it, here and in the second custodian's folder;",
        "or tag-previous, the tag key from before a rotation."})
final class DestroyKey extends KeysCommand {
    private static final String TAG_PREVIOUS = "tag-previous";

    @Parameters(paramLabel = "<name>", description = "a name from `keys list`, or " + TAG_PREVIOUS)
    private String name = "";

    @Option(names = "--yes", description = "I am sure.")
    private boolean sure;

    @Option(names = "--answers-are-lost", description = "Even if people's answers can then never be opened.")
    private boolean answersAreLost;

    DestroyKey() {
        this(Environment.ofThisProcess());
    }

    DestroyKey(Environment environment) {
        super(environment);
    }

    @Override
    public Integer call() {
        if (!sure) throw new CannotStart("A destroyed key cannot be had back. If you are sure, add --yes.");
        inContext(context -> {
            if (name.equals(TAG_PREVIOUS)) destroyPreviousTag(context);
            else
                destroy(batch(), context);
        }, Role.RELEASE);
        return 0;
    }

    private Batch batch() {
        var pool = keys().privateKeys();
        return Batch.parse(name).filter(batch -> pool.has(batch) || pool.isDestroyed(batch))
                .orElseThrow(() -> new CannotStart("There is no private key called "
                        + name + " here. Those of the service are rotated, not destroyed; `keys list` names the others."));
    }

    private void destroy(Batch batch, ApplicationContext context) {
        var pool = keys().privateKeys();
        if (!answersAreLost && !batch.period().lastDay().isBefore(today()))
            throw new CannotStart(
                    "People's answers are sealed to " + name + " until its period is over. If they may be lost: --answers-are-lost");
        if (!answersAreLost && context.getBean(KeysInUse.class).isNeeded(batch))
            throw new CannotStart(
                    "Answers wait that only " + name + " opens; `release` decides them. If they may be lost: --answers-are-lost");
        record(context, Action.KEY_DESTROYED, name, () -> pool.destroy(batch));
        say("The key " + name + " is destroyed.");
        pool.destroyInEscrow().forEach(left -> say(stillInEscrow(left)));
    }

    private void destroyPreviousTag(ApplicationContext context) {
        var rotation = keys().service().rotation(ServiceKey.TAG);
        if (!rotation.isUnderWay()) throw new CannotStart("There is no tag key from before a rotation.");
        if (context.getBean(KeysInUse.class).isPreviousTagBorne())
            throw new CannotStart(
                    "Answers wait that bear the tag from before. Try again after a release, at the latest when the year is out.");
        record(context, Action.KEY_DESTROYED, ServiceKey.TAG.previousFile(), rotation::finish);
        say("The tag key from before is destroyed.");
    }

    /** Said by every command until it is done. */
    static String stillInEscrow(Batch batch) {
        return "A copy of the destroyed key " + batch.name()
                + " is still with the second custodian: mount THROUGHLINE_ESCROW and run `keys list`.";
    }
}
