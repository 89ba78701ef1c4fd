package scot.throughline.settings;

import java.util.Arrays;
import java.util.stream.Collectors;

/** The page that tells operators of every setting. */
public final class SettingsPage {
    private SettingsPage() {}

    /** The whole page, in Markdown. */
    public static String markdown() {
        return """
                # Settings

                All by environment. Nothing has a default that a real service could start with by mistake. Written from the code by
                `throughline settings`; do not edit.

                | Setting | Default | In production | Meaning |
                |---|---|---|---|
                """ + Arrays.stream(Setting.values()).map(Setting::row).collect(Collectors.joining("\n", "", "\n"));
    }
}
