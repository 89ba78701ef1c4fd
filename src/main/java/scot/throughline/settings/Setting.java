package scot.throughline.settings;

import java.util.Map;
import java.util.Optional;

/** Everything the environment may say, by its own name. What operators read of it is made from here. */
public enum Setting {
    THROUGHLINE_MODE("development", Need.ALWAYS, "`production` refuses to start with anything unsafe, and names it"),
    THROUGHLINE_HOME("./var", Need.ALWAYS, "data folder: keys, what was released; also the embedded database and spooled texts"),
    THROUGHLINE_RELEASE_HOME("", Need.SOMETIMES, "the data folder of `release` where it is another; for `backup` and `restore` only"),
    THROUGHLINE_SURVEYS("surveys", Need.SOMETIMES, "the council's own files"),
    THROUGHLINE_PUBLIC_URL("http://localhost:8080", Need.ALWAYS,
            "the address in links, as phones and browsers reach it; begins with https"),
    THROUGHLINE_ESCROW("", Need.SOMETIMES,
            "folder of a second custodian, for sealed copies of the private keys; `keys` and `release` only"),
    THROUGHLINE_CLOCK_OFFSET("", Need.REFUSED, "`P95D` lives 95 days ahead"),
    THROUGHLINE_HEAP("256m", Need.SOMETIMES, "the memory that `bin/throughline` gives to Java; `reidentify` wants 2g, a long list 1g"),

    MICRONAUT_SERVER_PORT("8080", Need.SOMETIMES, "where it listens"),
    MICRONAUT_SERVER_HOST("127.0.0.1", Need.SOMETIMES,
            "on which of the machine's addresses; [a proxy with TLS](proxies.md) stands in front"),
    THROUGHLINE_PROXIES("", Need.SOMETIMES,
            "addresses of such proxies, like `127.0.0.1,::1`: they alone are believed about who is behind them"),
    THROUGHLINE_HOSTS("", Need.SOMETIMES,
            "further names under which `/health` and `/metrics` answer; people come by the public address alone, any other host gets 421"),
    THROUGHLINE_SCRAPERS("", Need.SOMETIMES, "addresses that may read `/metrics`, beside this machine; never by the public name"),
    THROUGHLINE_DRAIN("", Need.SOMETIMES,
            "how long, told to stop, it says that it is not ready and still takes requests: `5s` in production, else not at all"),
    THROUGHLINE_LOGS("", Need.SOMETIMES,
            "`json` in production, one object a line, else `plain`; tokens, numbers and addresses are masked in both"),
    THROUGHLINE_WAIT_HEADERS("10s", Need.SOMETIMES, "how long a request's headers may take to come"),
    THROUGHLINE_WAIT_BODY("30s", Need.SOMETIMES, "how long a body may, and longer for its size"),
    THROUGHLINE_CONNECTIONS("1000", Need.SOMETIMES, "how many connections one address may hold, but for proxies"),

    THROUGHLINE_DB_HOST("", Need.ALWAYS, "a MySQL-compatible server; the embedded one where none is named"),
    THROUGHLINE_DB_PORT("3306", Need.SOMETIMES, "its port"),
    THROUGHLINE_DB_TLS("required", Need.SOMETIMES,
            "`none`, `preferred`, `required` or `verified`; on loopback `preferred` is the default. Production takes `verified`, or `required` where somebody "
                    + "wrote it, for another machine"),
    THROUGHLINE_DB_OWNER_USER("throughline_owner", Need.FOR_TABLES, "owns the schemas and runs the migrations"),
    THROUGHLINE_DB_OWNER_PASSWORD("", Need.FOR_TABLES,
            "its password; `serve` refuses it in production, and elsewhere brings the tables up to date with it"),
    THROUGHLINE_DB_WEB_USER("throughline_web", Need.TO_SERVE, "the service itself"),
    THROUGHLINE_DB_WEB_PASSWORD("", Need.TO_SERVE, "its password"),
    THROUGHLINE_DB_LEADERS_USER("throughline_leaders", Need.TO_SERVE, "reads the ledger"),
    THROUGHLINE_DB_LEADERS_PASSWORD("", Need.TO_SERVE, "its password"),
    THROUGHLINE_DB_DESK_USER("throughline_desk", Need.TO_SERVE,
            "the comment desk: reads and writes the schema `desk`, and nothing else of it is read by anybody"),
    THROUGHLINE_DB_DESK_PASSWORD("", Need.TO_SERVE, "its password"),
    THROUGHLINE_DB_RELEASE_USER("throughline_release", Need.TO_RELEASE, "`release` only"),
    THROUGHLINE_DB_RELEASE_PASSWORD("", Need.TO_RELEASE, "its password"),

    THROUGHLINE_SMS("spool", Need.ALWAYS,
            "gateway for texts: `spool` writes each as a line of `texts.jsonl`; `twilio` or `notify` sends, which production needs"),
    TWILIO_ACCOUNT_SID("", Need.WITH_TWILIO, "the account that texts are sent through"),
    TWILIO_AUTH_TOKEN("", Need.WITH_TWILIO, "its secret"),
    TWILIO_MESSAGING_SERVICE_SID("", Need.WITH_TWILIO, "its Messaging Service, with the sender's name"),
    TWILIO_BASE_URL("https://api.twilio.com", Need.SOMETIMES, "another region, or a stand-in"),
    NOTIFY_API_KEY("", Need.WITH_NOTIFY, "the service in GOV.UK Notify that texts are sent through"),
    NOTIFY_TEMPLATE_ID("", Need.WITH_NOTIFY, "its template"),
    NOTIFY_CALLBACK_TOKEN("", Need.WITH_NOTIFY, "the bearer token that its callbacks bring"),
    NOTIFY_BASE_URL("https://api.notifications.service.gov.uk", Need.SOMETIMES, "a stand-in, for tests"),
    THROUGHLINE_SMS_DAILY("1000", Need.SOMETIMES, "the most texts in a day"),
    THROUGHLINE_SMS_SENDERS("3", Need.SOMETIMES, "how many send at once, over all instances"),
    THROUGHLINE_SMS_CALL("10s", Need.SOMETIMES, "how long one call to Twilio may take; well within the lease"),
    THROUGHLINE_SMS_LEASE("60s", Need.SOMETIMES, "how long a sender may hold a text"),
    THROUGHLINE_SMS_EVERY("2s", Need.SOMETIMES, "how often texts are looked for"),
    THROUGHLINE_SMS_SHUT_OUT("5m", Need.SOMETIMES, "how long to wait when the provider lets nobody in"),
    THROUGHLINE_SMS_BACK_OFF("30s", Need.SOMETIMES, "how long to wait when it cannot be reached or asks to be left alone for a while"),
    THROUGHLINE_SMS_ASK_UNKNOWN("60s", Need.SOMETIMES, "how long after a lost answer the provider is asked, twice"),
    THROUGHLINE_SMS_ASK_AGAIN("5m", Need.SOMETIMES, "how long after an answer that cannot be used it is asked again"),
    THROUGHLINE_SMS_HOLD_UNKNOWN("24h", Need.SOMETIMES, "how long until a person must decide"),
    THROUGHLINE_SMS_ASK_RECEIPTS("15m,1h,6h,24h,72h", Need.SOMETIMES, "when a receipt that did not come is asked for"),
    THROUGHLINE_SMS_ASK_EVERY("15s", Need.SOMETIMES, "how often that is looked for"),

    THROUGHLINE_ASK_EVERY("1m", Need.SOMETIMES,
            "how often it is looked for ended journeys that nobody was asked about, and for what goes by itself"),
    THROUGHLINE_FORGET_EVERY("1h", Need.SOMETIMES, "how often what is over is forgotten and counted"),
    THROUGHLINE_HEARTBEAT("10s", Need.SOMETIMES,
            "the sign of life of recurring work, which another instance takes over after six are missed"),
    THROUGHLINE_INDICATOR_TOLERANCE("5", Need.SOMETIMES,
            "how far short of its target an indicator is still Amber, in per cent of the target");

    /** Whether a service that real people answer must be told. */
    enum Need {
        ALWAYS("needed"),
        TO_SERVE("needed by `serve`"),
        FOR_TABLES("needed by `tables`"),
        TO_RELEASE("needed by `release`"),
        WITH_TWILIO("needed with `twilio`"),
        WITH_NOTIFY("needed with `notify`"),
        SOMETIMES(""),
        REFUSED("refused");

        private final String words;

        Need(String words) {
            this.words = words;
        }
    }

    private final String usual;
    private final Need inProduction;
    private final String meaning;

    Setting(String usual, Need inProduction, String meaning) {
        this.usual = usual;
        this.inProduction = inProduction;
        this.meaning = meaning;
    }

    /** What holds where nothing is set; empty where nothing does. */
    public Optional<String> usual() {
        return Optional.of(usual).filter(value -> !value.isEmpty());
    }

    /** What these variables say, if it is not nothing. */
    public Optional<String> set(Map<String, String> variables) {
        return Optional.ofNullable(variables.get(name())).filter(value -> !value.isBlank());
    }

    /** What these variables say, or what is usual where they do not. */
    public Optional<String> in(Map<String, String> variables) {
        return set(variables).or(this::usual);
    }

    /** What these variables say of a setting that has a usual value. */
    public String of(Map<String, String> variables) {
        return in(variables).orElseThrow(() -> new IllegalStateException(name() + " has no usual value"));
    }

    /** As a row of the operators' table. */
    String row() {
        return "| `%s` | %s | %s | %s |".formatted(name(), usual().map(value -> "`" + value + "`").orElse("none"), inProduction.words,
                meaning);
    }
}
