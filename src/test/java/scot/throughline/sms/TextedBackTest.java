package scot.throughline.sms;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TextedBackTest {
    @ParameterizedTest
    @ValueSource(strings = {"STOP", "stop", "stop.", "\"Stop!\"", " Stop \n", "s t o p", "S.T.O.P", "STOPP", "sttoooop!!", "StopAll",
            "STOP ALL",
            "UNSUBSCRIBE", "unsubscribe me", "END", "Quit", "cancel", "ARRET", "arrêt", "Arrêter? ARRÊT", "STOP\u200b",
            "please stop texting me",
            "Stop sending me these", "opt out", "OPT-OUT", "stop 👋"})
    void stop_in_any_spelling(String words) {
        assertEquals(TextedBack.STOP, TextedBack.read(words));
    }

    @ParameterizedTest
    @ValueSource(strings = {"START", "start!", "Un-stop", "s t a r t"})
    void start(String words) {
        assertEquals(TextedBack.START, TextedBack.read(words));
    }

    @ParameterizedTest
    @ValueSource(strings = {"HELP", "help?", "Info"})
    void help(String words) {
        assertEquals(TextedBack.HELP, TextedBack.read(words));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "ok", "who is this", "👍", "weekend",
            "I will be there when the meeting is done and the bus can stop outside the office",
            "07700 900123", "nonstop", "cancel my gym thing please", "the end is near"})
    void anything_else_is_left_alone(String words) {
        assertEquals(TextedBack.SOMETHING_ELSE, TextedBack.read(words));
    }
}
