package scot.throughline.command;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermission;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** What is unsafe about the data folder that a production service was given. */
final class ProductionFiles {
    private static final Set<PosixFilePermission> OTHERS = Set.of(PosixFilePermission.GROUP_WRITE, PosixFilePermission.OTHERS_READ,
            PosixFilePermission.OTHERS_WRITE);

    private ProductionFiles() {}

    static List<String> faults(Environment environment) {
        var faults = new ArrayList<String>();
        var keys = environment.keys();
        if (Files.exists(environment.home().resolve("demo"))) faults.add("THROUGHLINE_HOME holds made-up data");
        if (keys.hasKeysOfDevelopment())
            faults.add("THROUGHLINE_HOME holds keys that development made by itself: run `keys make` in a folder of its own and use those");
        if (keys.opensThePool())
            faults.add("the private keys under THROUGHLINE_HOME can be read by this process: only `release` may hold them");
        if (isOpen(keys.path().resolve("service")))
            faults.add("the folder keys/service under THROUGHLINE_HOME is open to others: chmod 700");
        return faults;
    }

    private static boolean isOpen(Path folder) {
        try {
            return Files.isDirectory(folder) && Files.getPosixFilePermissions(folder).stream().anyMatch(OTHERS::contains);
        } catch (IOException unreadable) {
            return true;
        }
    }
}
