package scot.throughline.command;

import io.micronaut.context.exceptions.ConfigurationException;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import scot.throughline.settings.Setting;
import scot.throughline.sms.Gateways;
import scot.throughline.survey.Reading;
import scot.throughline.survey.SurveyFiles;
import scot.throughline.web.Callers;

/** What a service that real people answer must not start with, all of it at once. Names the setting, never its value. */
final class Production {
    /** The made-up council that comes with the program. */
    private static final String MADE_UP_COUNCIL = "anytown";

    private Production() {}

    static void refuseWhatIsUnsafe(Environment environment) {
        if (environment.production()) refuse(faults(environment));
    }

    /** The same before tables are made: of the database and its owner alone. */
    static void refuseAnUnsafeOwner(Environment environment) {
        if (environment.production()) refuse(ProductionDatabase.faultsOfTheOwner(environment.variables()));
    }

    private static void refuse(List<String> faults) {
        if (!faults.isEmpty()) throw new CannotStart("Not fit for production:\n  " + String.join("\n  ", faults));
    }

    static List<String> faults(Environment environment) {
        return Stream.of(address(environment), gateway(environment), ProductionDatabase.faults(environment.variables()),
                network(environment), ProductionFiles.faults(environment), council(environment)).flatMap(List::stream).toList();
    }

    private static List<String> address(Environment environment) {
        var written = environment.set(Setting.THROUGHLINE_PUBLIC_URL);
        return written.isPresent() && isPublic(written.get())
                ? List.of()
                : List.of(
                        "THROUGHLINE_PUBLIC_URL must be https:// and the name people's phones reach the service by, and nothing after it");
    }

    /** Phones keep a Secure cookie only from https, and reach nobody's localhost. */
    private static boolean isPublic(String written) {
        try {
            var url = URI.create(written);
            var host = Optional.ofNullable(url.getHost()).orElse("");
            return "https".equals(url.getScheme()) && host.contains(".") && !host.matches("[0-9.]+") && url.getRawUserInfo() == null
                    && url.getRawPath().matches("/?") && url.getRawQuery() == null && url.getRawFragment() == null;
        } catch (IllegalArgumentException unreadable) {
            return false;
        }
    }

    private static List<String> gateway(Environment environment) {
        try {
            Gateways.refuseUnlessItReachesPhones(environment.smsGateway(), environment::property);
            return List.of();
        } catch (ConfigurationException faulty) {
            return Optional.ofNullable(faulty.getMessage()).stream().flatMap(String::lines).map(String::strip).toList();
        }
    }

    private static List<String> network(Environment environment) {
        var faults = new ArrayList<String>();
        for (var setting : List.of(Setting.THROUGHLINE_PROXIES, Setting.THROUGHLINE_SCRAPERS))
            if (environment.list(setting).stream().anyMatch(written -> !Callers.isOneAddress(written)))
                faults.add(setting + " must name single addresses: whoever it holds is believed");
        if (!Callers.isLoopback(environment.host()) && environment.list(Setting.THROUGHLINE_PROXIES).isEmpty())
            faults.add("MICRONAUT_SERVER_HOST lets other machines in, so THROUGHLINE_PROXIES must name the proxy with TLS in front");
        if (environment.set(Setting.THROUGHLINE_CLOCK_OFFSET).isPresent()) faults.add("THROUGHLINE_CLOCK_OFFSET is for development");
        if (!environment.set(Setting.THROUGHLINE_LOGS).orElse("json").matches("json|plain"))
            faults.add("THROUGHLINE_LOGS is either json or plain");
        environment.variables().keySet().stream().filter(name -> name.startsWith("ENDPOINTS_")).sorted()
                .forEach(name -> faults.add(name + " would open what the framework tells about the service"));
        return faults;
    }

    private static List<String> council(Environment environment) {
        return switch (SurveyFiles.read(environment.surveys())) {
            case Reading.Faulty _ -> List.of("THROUGHLINE_SURVEYS leads to files with faults: `check` says which");
            case Reading.Whole(var surveys) -> surveys.council().key().equals(MADE_UP_COUNCIL)
                    ? List.of("THROUGHLINE_SURVEYS leads to the files of the made-up council that comes with the program: name your own")
                    : List.of();
        };
    }
}
