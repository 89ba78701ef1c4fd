package scot.throughline.answering;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.Socket;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.zip.GZIPInputStream;
import org.junit.jupiter.api.Test;
import scot.throughline.command.RunningService;
import scot.throughline.support.Scenario;

/** What an exit costs somebody who pays for data: the usual way through. */
class WeightOnTheWireTest {
    private static final int MOST_FOR_A_PAGE = 14_000;
    private static final int MOST_FOR_THE_EXIT = 45_000;
    private static final int SCREENS = 13;
    private static final Pattern ASKED = Pattern.compile("name=\"question\" value=\"([^\"]+)\"");
    private static final Pattern ACTION = Pattern.compile("action=\"(/check-in/[^\"]+)\"");
    private static final Pattern COOKIE = Pattern.compile("(?i)\r\nset-cookie: ([^;]+)");
    private static final Pattern LOCATION = Pattern.compile("(?i)\r\nlocation: (\\S+)");

    private String cookie = "";
    private int pages;
    private int headers;

    @Test
    void a_usual_exit_comes_down_in_forty_five_kilobytes() throws IOException {
        try (var service = RunningService.at("2026-05-11T10:00:00Z")) {
            var scenario = new Scenario(service);
            var worker = scenario.worker("north");
            var token = scenario.invited(scenario.person(worker, "cpo-supervision"), "exit", worker).token();
            fetch(service, "GET", "/" + token, "");
            var page = fetch(service, "POST", "/start", "token=" + token);
            var screens = 0;
            for (; ASKED.matcher(page).find() && screens < 20; screens++)
                page = fetch(service, "POST", found(ACTION, page).orElseThrow(), answered(page));
            assertTrue(page.contains("Thank you"), "still asking after " + screens);
            System.out.printf("A usual exit: %d screens, %,d bytes of pages and %,d of headers down%n", screens, pages, headers);
            assertEquals(SCREENS, screens);
            assertTrue(pages <= MOST_FOR_THE_EXIT, pages + " bytes of pages");
        }
    }

    /** The first choice of everything, which asks most; but drugs were never a problem. */
    private static String answered(String page) {
        if (page.contains("name=\"CH.DRUG\"")) return "CH.DRUG=NEVER";
        return ASKED.matcher(page).results().map(question -> question.group(1))
                .map(question -> question + "=" + found(Pattern.compile("name=\"" + question + "\" value=\"([^\"]+)\""), page).orElse(""))
                .collect(Collectors.joining("&"));
    }

    /** As an old phone would over HTTP/1.1, so that every byte can be counted; headers weigh a tenth of it over HTTP/2. */
    private String fetch(RunningService service, String method, String path, String form) throws IOException {
        var url = service.url();
        byte[] answer;
        try (var socket = new Socket(url.getHost(), url.getPort())) {
            var request = method + " " + path + " HTTP/1.1\r\nHost: " + url.getAuthority()
                    + "\r\nAccept: text/html\r\nAccept-Encoding: gzip\r\nConnection: close\r\n"
                    + (cookie.isEmpty() ? "" : "Cookie: " + cookie + "\r\n")
                    + "Content-Type: application/x-www-form-urlencoded\r\nContent-Length: " + form.length() + "\r\n\r\n" + form;
            socket.getOutputStream().write(request.getBytes(UTF_8));
            answer = socket.getInputStream().readAllBytes();
        }
        assertTrue(answer.length <= MOST_FOR_A_PAGE, path.replaceAll("[0-9A-Z]{26}", "a link") + " weighs " + answer.length);
        var text = new String(answer, ISO_8859_1);
        var body = text.indexOf("\r\n\r\n") + 4;
        headers += body;
        pages += answer.length - body;
        found(COOKIE, text).ifPresent(set -> cookie = set);
        var onward = found(LOCATION, text);
        if (onward.isPresent()) return fetch(service, "GET", onward.get(), "");
        try (var page = new GZIPInputStream(new ByteArrayInputStream(answer, body, answer.length - body))) {
            return new String(page.readAllBytes(), UTF_8);
        }
    }

    private static Optional<String> found(Pattern pattern, String text) {
        return pattern.matcher(text).results().findFirst().map(match -> match.group(1));
    }
}
