package scot.throughline.answering;

import java.net.URI;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.thymeleaf.TemplateEngine;
import org.thymeleaf.context.Context;
import org.thymeleaf.templateresolver.ClassLoaderTemplateResolver;
import scot.throughline.answering.NotForMePage.Door;
import scot.throughline.answering.QuestionPage.Place;
import scot.throughline.answering.QuestionPage.Wrong;
import scot.throughline.database.Id;
import scot.throughline.seal.LinkToken;
import scot.throughline.survey.Answer;
import scot.throughline.survey.Answers;
import scot.throughline.survey.AskedWhen;
import scot.throughline.survey.Choice;
import scot.throughline.survey.Choice.Role;
import scot.throughline.survey.Council;
import scot.throughline.survey.Council.HelpNumber;
import scot.throughline.survey.Council.LocalHelp;
import scot.throughline.survey.Council.SendingHours;
import scot.throughline.survey.Family;
import scot.throughline.survey.Language;
import scot.throughline.survey.Language.Direction;
import scot.throughline.survey.Languages;
import scot.throughline.survey.Question;
import scot.throughline.survey.Question.Kind;
import scot.throughline.survey.Questionnaire;
import scot.throughline.survey.Questionnaire.Capsule;
import scot.throughline.survey.Said;
import scot.throughline.survey.ShippedSurveys;
import scot.throughline.survey.Translation;
import scot.throughline.voice.SaidAndDone;

/** Every public page, full and empty, of a made-up council that asks made-up questions; and the engine that renders them. */
final class PublicPages {
    static final Stylesheet STYLESHEET = Stylesheet.in("#4a2c6b");
    static final Script SCRIPT = Script.read();
    static final Council COUNCIL = new Council("anytown", "Anytown Council", "#4a2c6b", "01234 567890", "AnytownCncl", List.of(), List.of(),
            List.of(),
            List.of(), List.of(),
            List.of(help("Samaritans", "116 123", "Any time"), help("NHS 24 mental health hub", "111", "Any time"),
                    help("Breathing Space", "0800 83 85 87", "Monday to Thursday 6pm to 2am, Friday 6pm to Monday 6am"),
                    help("Scotland's Domestic Abuse and Forced Marriage Helpline", "0800 027 1234", "Any time"),
                    help("Text Shout", "85258", "Any time")),
            List.of(new LocalHelp("HOME", help("Anytown Housing Options", "01632 960101", "Monday to Friday 9am to 5pm"))),
            URI.create("https://www.metoffice.gov.uk/"),
            new SendingHours(LocalTime.of(10, 0), LocalTime.of(19, 0), Set.of(DayOfWeek.MONDAY)));

    private static final Question HOME = new Question("NOW.HOME", Kind.LADDER, "Pick the one that is most like you now: your home", null,
            "HOME",
            List.of(answer("1", "I have no place to stay."), answer("2", "I have a place, but only for a short time."),
                    answer("3", "I have a place to stay, but there are problems with it."),
                    answer("4", "I have a safe place and I can stay there."),
                    new Choice("NA", "Does not apply", Role.NOT_APPLICABLE, null), ratherNotSay()),
            AskedWhen.ALWAYS);
    private static final Question CHANGE = new Question("CH.HOME", Kind.PICK_ONE,
            "Since you started with us, how are things with your home?", null,
            "HOME", List.of(answer("3", "Better"), answer("2", "About the same"), answer("1", "Worse"),
                    new Choice("NEVER", "This was never a problem for me", Role.NEVER, null), ratherNotSay()),
            AskedWhen.ALWAYS);
    private static final Question HARD = new Question("U5", Kind.PICK_MANY, "Did anything make it hard for you to come?",
            "Pick any that fit.", null,
            List.of(answer("TRAVEL", "Travel cost"), answer("FOOD", "No money for food"), answer("HOURS", "Hours"),
                    answer("WORK", "No work that day"),
                    answer("UNSAFE", "I did not feel safe"), answer("HEALTH", "My health"), answer("CARE", "Child care or caring"),
                    answer("JOB", "My job"), answer("DRINK", "Drink or drugs"), new Choice("NONE", "Nothing did", Role.NONE, null),
                    ratherNotSay()),
            AskedWhen.ALWAYS);
    private static final Question CHANGE_ONE = new Question("X9", Kind.TEXT, "What one thing should we change?",
            "You can leave this empty.", null,
            List.of(), AskedWhen.ALWAYS);

    /** As many as a page shows, of the greatest length, and one more. */
    private static final List<SaidAndDone> SOME = IntStream.rangeClosed(1, 7)
            .mapToObj(i -> new SaidAndDone(Id.random(),
                    ("It took " + i + " weeks until somebody <b>called</b> us back. ").repeat(3).substring(0, 120),
                    ("Since then a worker of ours calls back within " + i + " working days. ").repeat(4).substring(0, 200),
                    LocalDate.parse("2026-06-30"), LocalDate.parse("2026-06-0" + i), "", i % 2 == 0 ? List.of("north") : List.of(),
                    "Team leader",
                    false))
            .toList();

    private static final TemplateEngine ENGINE = engine();

    private PublicPages() {}

    /** By a name that says what is special about it. */
    static Map<String, PublicPage> all() {
        return all("en");
    }

    static Map<String, PublicPage> all(String language) {
        var pages = new LinkedHashMap<String, PublicPage>();
        pages.put("start", start(Capsule.CONSUMES, 13, false));
        pages.put("start-leaves-copy", start(Capsule.LEAVES, 12, true));
        pages.put("start-languages", StartPage.of(questionnaire(Capsule.CONSUMES), translation(), token(), 13, false,
                List.of(FixedWords.madeUp(), new Language("pl", "Polski", Direction.LTR, Map.of())), "Sam Reid"));
        pages.put("pick-one", question(CHANGE, new Place(1, 1, null, null, false), Answers.NONE, null));
        pages.put("pick-one-wrong", question(CHANGE, new Place(3, 3, 8, 2, false), Answers.NONE, Wrong.NOTHING_CHOSEN));
        pages.put("ladder", question(HOME, new Place(3, 3, null, 2, false), Answers.NONE.picked("NOW.HOME", "2"), null));
        pages.put("pick-many", question(HARD, new Place(11, 9, null, 10, false), Answers.NONE, null));
        pages.put("pick-many-wrong",
                question(HARD, new Place(11, 9, null, 10, false), Answers.NONE.picked("U5", "TRAVEL", "CARE", "NONE"), Wrong.NOT_TOGETHER));
        pages.put("text", question(CHANGE_ONE, new Place(13, 11, null, 12, true), Answers.NONE, null));
        pages.put("text-wrong", question(CHANGE_ONE, new Place(13, 11, null, 12, true),
                Answers.NONE.with("X9", new Answer.Words("\nMore <b>buses</b> & \"later\" hours. ".repeat(9))), Wrong.TOO_LONG));
        pages.put("three", QuestionPage.of(questionnaire(Capsule.NONE), translation(), "How it went",
                List.of(yesOrNo("PU1", "Did we treat you with respect?"), yesOrNo("PU2", "Did we listen to what you had to say?"),
                        yesOrNo("PU3", "Was it clear what would happen next?")),
                new Place(1, 1, 2, null, false), Answers.NONE, Map.of()));
        pages.put("three-wrong", QuestionPage.of(questionnaire(Capsule.NONE), translation(), "A few short questions",
                List.of(yesOrNo("PU1", "Did we treat you with respect?"), HARD, CHANGE_ONE), new Place(2, 2, 2, 1, true),
                Answers.NONE.picked("PU1", "3"), Map.of("U5", Wrong.NOTHING_CHOSEN, "X9", Wrong.TOO_LONG)));
        pages.put("open-start", OpenStartPage.of(questionnaire(Capsule.NONE), translation(), "family", 4, List.of()));
        pages.put("crowded", new CrowdedPage());
        pages.put("open-session-over", new SessionOverPage(true));
        pages.put("last-with-call-back", question(CHANGE_ONE, new Place(13, 11, null, 12, true), Answers.NONE, null).offeringACallBack());
        pages.put("before-sending", new BeforeSendingPage("/check-in/12", topics(), true));
        pages.put("before-sending-empty", new BeforeSendingPage("/check-in/11", List.of(), false));
        pages.put("share", new SharePage(topics(), false));
        pages.put("share-wrong", new SharePage(topics(), true));
        pages.put("call-back", new CallBackPage("/check-in/send"));
        pages.put("call-back-asked", new AskedByNamePage(true, null));
        pages.put("shared", new AskedByNamePage(false, "/check-in/send"));
        pages.put("my-answers", new MyAnswersPage(List.of(
                new MyAnswersPage.Given(said("How is your home now?"), List.of(said("I have a place, but only for a short time."))),
                new MyAnswersPage.Given(said("Would you like help with any of these?"),
                        List.of(said("Your home"), said("TRAVEL"), said("More <b>buses</b>"))))));
        pages.put("my-answers-empty", new MyAnswersPage(List.of()));
        pages.put("thank-you", new ThankYouPage(false, false, null));
        pages.put("thank-you-call-back", new ThankYouPage(true, false, "There are evening <b>appointments</b> in every town now."));
        pages.put("open-thank-you", new ThankYouPage(false, true, null));
        pages.put("ended", new EndedPage());
        pages.put("later", LaterPage.of(Instant.parse("2026-12-03T10:00:00Z"), language));
        pages.put("not-for-me", NotForMePage.of(token()));
        pages.put("not-for-me-done", new NotForMeDonePage(Door.NOT_MY_NUMBER));
        pages.put("unavailable", UnavailablePage.of("/check-in/11",
                Map.of("questionnaire", List.of("exit"), "version", List.of("1"), "question", List.of("U5"), "U5",
                        List.of("TRAVEL", "CARE"))));
        pages.put("unavailable-empty", UnavailablePage.of("/later", Map.of()));
        pages.put("session-over", new SessionOverPage(false));
        pages.put("who-sees", new WhoSeesPage());
        pages.put("help", HelpPage.of(COUNCIL, language));
        pages.put("changes", ChangesPage.of(SOME.stream().limit(2).toList(), language));
        pages.put("changes-many", ChangesPage.of(SOME, language));
        pages.put("changes-none", ChangesPage.of(List.of(), language));
        pages.put("privacy", NoticePage.of(ShippedSurveys.all().notices().privacy()));
        pages.put("accessibility", NoticePage.of(ShippedSurveys.all().notices().accessibility()));
        return pages;
    }

    private static List<Topic> topics() {
        return List.of(
                new Topic("HOME", said("Your home"),
                        List.of(PublicFrame.Help.of(help("Anytown Housing Options", "01632 960101", "Every day")))),
                new Topic("HOPE", said("Staying out of trouble"), List.of()));
    }

    static PublicPage named(String name) {
        return Objects.requireNonNull(all().get(name), name);
    }

    static String html(PublicPage page) {
        return html(page, Language.ENGLISH);
    }

    static String html(PublicPage page, Language language) {
        var frame = PublicFrame.of(COUNCIL, STYLESHEET.usedBy(page.view()), SCRIPT, language, true);
        return ENGINE.process(page.view(), new Context(null, frame.around(page)));
    }

    private static StartPage start(Capsule capsule, int questions, boolean startsAgain) {
        return StartPage.of(questionnaire(capsule), translation(), token(), questions, startsAgain, List.of(), null);
    }

    private static Translation translation() {
        return Languages.NONE.translation(questionnaire(Capsule.NONE), "en");
    }

    static LinkToken token() {
        return LinkToken.parse("0123456789ABCDEFGHJKMNPQRG").orElseThrow();
    }

    private static QuestionPage question(Question question, Place place, Answers given, @Nullable Wrong wrong) {
        return QuestionPage.of(questionnaire(Capsule.NONE), translation(), null, List.of(question), place, given,
                wrong == null ? Map.of() : Map.of(question.key(), wrong));
    }

    private static Question yesOrNo(String key, String wording) {
        return new Question(key, Kind.PICK_ONE, wording, null, null, List.of(answer("3", "Yes"), answer("2", "Mostly"), answer("1", "No"),
                new Choice("NA", "Does not apply", Role.NOT_APPLICABLE, null)), AskedWhen.ALWAYS);
    }

    private static Questionnaire questionnaire(Capsule capsule) {
        return new Questionnaire("exit", 1, "Exit questionnaire", "A short survey about your time with us", List.of(Family.EXIT), "",
                5, List.of(), List.of(), capsule);
    }

    private static Choice answer(String code, String wording) {
        return new Choice(code, wording, Role.ANSWER, null);
    }

    private static Choice ratherNotSay() {
        return new Choice("PNTS", "Rather not say", Role.RATHER_NOT_SAY, null);
    }

    private static HelpNumber help(String name, String number, String when) {
        return new HelpNumber(name, number, when, LocalDate.of(2026, 11, 1));
    }

    private static TemplateEngine engine() {
        var resolver = new ClassLoaderTemplateResolver();
        resolver.setPrefix("views/");
        resolver.setSuffix(".html");
        resolver.setCharacterEncoding("UTF-8");
        var engine = new TemplateEngine();
        engine.setTemplateResolver(resolver);
        engine.addDialect(new SayDialect());
        return engine;
    }

    private static Said said(String english) {
        return new Said(english, true);
    }
}
