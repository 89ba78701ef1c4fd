package scot.throughline.command;

import java.util.ArrayList;
import java.util.List;

/** What a service that real people answer must not start with. Names the setting, never its value. */
final class Production {
    private Production() {}

    static void refuseWhatIsUnsafe(Environment environment) {
        if (!environment.production()) return;
        var faults = faults(environment);
        if (!faults.isEmpty()) throw new CannotStart("Not fit for production:\n  " + String.join("\n  ", faults));
    }

    static List<String> faults(Environment environment) {
        var set = environment.variables();
        var faults = new ArrayList<String>();
        if (!set.getOrDefault("THROUGHLINE_PUBLIC_URL", "").startsWith("https://"))
            faults.add("THROUGHLINE_PUBLIC_URL must be an https address");
        if (environment.smsGateway().equals("spool"))
            faults.add("THROUGHLINE_SMS must name a gateway that reaches phones");
        if (!set.containsKey("THROUGHLINE_DB_HOST")) faults.add("THROUGHLINE_DB_HOST must name a database server of its own");
        if (set.containsKey("THROUGHLINE_CLOCK_OFFSET")) faults.add("THROUGHLINE_CLOCK_OFFSET is for development");
        if (environment.home().resolve("demo").toFile().exists()) faults.add("THROUGHLINE_HOME holds made-up data");
        if (environment.keys().hasKeysOfDevelopment())
            faults.add("THROUGHLINE_HOME holds keys that development made by itself: run `keys make` in a folder of its own and use those");
        if (environment.keys().opensThePool())
            faults.add("the private keys under THROUGHLINE_HOME can be read by this process: only `release` may hold them");
        return faults;
    }
}
