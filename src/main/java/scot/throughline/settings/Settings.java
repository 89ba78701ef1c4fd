package scot.throughline.settings;

import io.micronaut.context.annotation.ConfigurationProperties;
import java.net.URI;
import java.nio.file.Path;

/**
 * What the environment says about this deployment; {@code application.yml} has the defaults.
 *
 * @param home the data folder: embedded database, keys, spooled texts
 * @param publicUrl the address people's phones and staff's browsers reach us at
 * @param madeUp whether the people and answers are made up, which every staff page then says
 */
@ConfigurationProperties("throughline")
public record Settings(Path home, URI publicUrl, Mode mode, boolean madeUp) {
    /** How strict the service is about its own settings. */
    public enum Mode { DEVELOPMENT, PRODUCTION }

    /** A page of ours as phones and browsers reach it. */
    public String address(String path) {
        return publicUrl.toString().replaceAll("/+$", "") + path;
    }

    public boolean inProduction() {
        return mode == Mode.PRODUCTION;
    }
}
