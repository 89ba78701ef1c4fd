package scot.throughline.command;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Stream;
import picocli.CommandLine.Command;
import scot.throughline.calendar.Quarter;
import scot.throughline.response.PoolKeys;
import scot.throughline.seal.Batch;
import scot.throughline.seal.KeyRefused;
import scot.throughline.seal.ServiceKey;

/** Says which keys are here and what for, and nothing of what is in them. */
@Command(name = "list", mixinStandardHelpOptions = true, description = {
        "Lists every key: what for, until when, which halves are here. Exits 1 if one is missing or refused."})
final class ListKeys extends KeysCommand {
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("d MMMM yyyy", Locale.UK);

    private static final Set<ServiceKey> RELEASES_WITH = EnumSet.of(ServiceKey.TAG, ServiceKey.MARK, ServiceKey.DESK);
    private static final String LOST = "not here";

    private final List<String> faults = new ArrayList<>();

    ListKeys() {
        this(Environment.ofThisProcess());
    }

    ListKeys(Environment environment) {
        super(environment);
    }

    @Override
    public Integer call() {
        say("Keys in " + keys().path() + "\n");
        for (var key : ServiceKey.values()) say(line(key));
        var surveys = Launch.surveys(environment);
        var running = Quarter.of(today());
        say("\n%-44s %-8s %-12s %-18s %s".formatted("For answers", "public", "private", "second custodian", "runs out on"));
        var needed = PoolKeys.needed(surveys, running);
        Stream.concat(keys().privateKeys().all().stream(), needed.stream()).distinct().sorted(Comparator.comparing(Batch::name))
                .forEach(batch -> say(line(batch, needed)));
        PoolKeys.coveredUntil(keys().publicKeys(), surveys, running).ifPresentOrElse(
                last -> say("\nEvery answer finds a key until " + DAY.format(last) + "."),
                () -> faults.add("Answers of today find no key: run `keys make` where the private keys are kept."));
        keys().privateKeys().destroyInEscrow().forEach(left -> say(DestroyKey.stillInEscrow(left)));
        faults.forEach(this::say);
        return faults.isEmpty() ? 0 : CannotStart.EXIT_CODE;
    }

    private String line(ServiceKey key) {
        return "%-8s %-13s %-34s %s".formatted(key.word(), key.file(), accepted(() -> state(key)), key.purpose());
    }

    private String state(ServiceKey key) {
        var fingerprint = keys().service().fingerprint(key);
        if (fingerprint.isEmpty()) {
            if (isNeededHere(key)) faults.add("The key " + keys().service().file(key) + " is missing: restore it from its own backup.");
            return "not here";
        }
        var state = permissions(keys().service().file(key)) + " " + fingerprint.get();
        if (!keys().service().rotation(key).isUnderWay()) return state;
        if (key != ServiceKey.TAG) faults.add(key.file() + " is being rotated: `keys rotate " + key.word() + "` goes on with it.");
        return state + " and one before";
    }

    /** A machine that only releases has three of them and none of the others. */
    private boolean isNeededHere(ServiceKey key) {
        var serves = !keys().opensThePool() || Stream.of(ServiceKey.PHONE, ServiceKey.HASH, ServiceKey.CAPSULE)
                .anyMatch(other -> Files.exists(keys().service().file(other)));
        return serves || RELEASES_WITH.contains(key);
    }

    private String line(Batch batch, List<Batch> needed) {
        var open = keys().publicKeys().has(batch);
        var secret = accepted(() -> privateHalf(batch));
        if (open && needed.contains(batch) && secret.equals(LOST))
            faults.add("The private key " + batch.name() + " is lost: `keys restore`, or its answers can never be opened.");
        return "%-44s %-8s %-12s %-18s %s".formatted(batch.name(), open ? "here" : "missing", secret, copy(batch),
                DAY.format(batch.period().lastDay()));
    }

    private String privateHalf(Batch batch) {
        var pool = keys().privateKeys();
        if (pool.opener(batch).isPresent()) return permissions(pool.file(batch));
        if (pool.isDestroyed(batch)) return "destroyed";
        return keys().opensThePool() ? LOST : "elsewhere";
    }

    private String copy(Batch batch) {
        return switch (keys().privateKeys().copy(batch)) {
            case NO_ESCROW -> "none kept";
            case ESCROW_AWAY -> "not mounted";
            case NONE -> "no copy";
            case KEPT -> "sealed copy";
            case TO_DESTROY -> "still to destroy";
        };
    }

    /** A key that others can read, or that is none, is listed as refused, and why is said below. */
    private String accepted(Supplier<String> state) {
        try {
            return state.get();
        } catch (KeyRefused refused) {
            faults.add(String.valueOf(refused.getMessage()));
            return "refused";
        }
    }

    private static String permissions(Path file) {
        try {
            return PosixFilePermissions.toString(Files.getPosixFilePermissions(file));
        } catch (IOException gone) {
            throw new UncheckedIOException(gone);
        }
    }
}
