package scot.throughline.audit;

/** Whose name goes beside a line of the record. */
public interface Signatory {
    String council();

    /** Who it was, without naming them: a member of staff by their account's id. */
    String signature();

    /** Whoever runs a command on the service's own machine. */
    static Signatory commandLine(String council) {
        return new CommandLine(council);
    }

    /** Somebody we know only by what the machine calls them. */
    record CommandLine(String council) implements Signatory {
        @Override
        public String signature() {
            return "command line, as " + System.getProperty("user.name");
        }
    }
}
