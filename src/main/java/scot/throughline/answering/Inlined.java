package scot.throughline.answering;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;

/** Files that stand inside every public page, and the hash that lets a browser use them. */
final class Inlined {
    private Inlined() {}

    /** One of the files beside the templates. */
    static String file(String name) {
        try (var file = Inlined.class.getResourceAsStream("/views/answering/" + name)) {
            if (file == null) throw new IllegalStateException(name + " is missing");
            return new String(file.readAllBytes(), UTF_8);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    static String withoutComments(String text) {
        return text.replaceAll("(?s)/\\*.*?\\*/", "").replaceAll("\\s+", " ").strip();
    }

    /** As a Content-Security-Policy names it: {@code sha256-…}. */
    static String hash(String name, String text) {
        // Pages print it with th:text, which would escape these and so break both the meaning and the hash.
        if (text.chars().anyMatch(letter -> "<>&\"'".indexOf(letter) >= 0)) {
            throw new IllegalStateException(name + " has a quote, an ampersand or an angle bracket");
        }
        try {
            return "sha256-" + Base64.getEncoder().encodeToString(MessageDigest.getInstance("SHA-256").digest(text.getBytes(UTF_8)));
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
