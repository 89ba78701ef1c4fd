package scot.throughline.answering;

import static java.nio.charset.StandardCharsets.UTF_8;
import static java.util.stream.Collectors.joining;
import static java.util.stream.Collectors.toMap;

import io.micronaut.transaction.TransactionDefinition.Propagation;
import io.micronaut.transaction.annotation.Transactional;
import jakarta.inject.Singleton;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import scot.throughline.database.Id;
import scot.throughline.people.Erasable;
import scot.throughline.people.Journeys;
import scot.throughline.response.Start;
import scot.throughline.seal.JourneySecret;
import scot.throughline.seal.JourneySecrets;
import scot.throughline.survey.Answers;
import scot.throughline.survey.Question;
import scot.throughline.survey.Questionnaire;

/**
 * The first ladder scores of a journey, locked: left by the first review, read in the person's own later requests, destroyed with the secret that
 * locks them at the exit.
 */
@Singleton
class Capsules implements Erasable {
    private final CapsuleRows rows;
    private final JourneySecrets secrets;
    private final Journeys journeys;

    Capsules(CapsuleRows rows, JourneySecrets secrets, Journeys journeys) {
        this.rows = rows;
        this.secrets = secrets;
        this.journeys = journeys;
    }

    /** Where the journey stood at first, unknown where there is no capsule. What the questionnaire does with the capsule is done here. */
    Start use(Questionnaire questionnaire, Id journey, Answers answers, boolean keepToCompare, LocalDate today) {
        var scores = scores(questionnaire, journey, answers, keepToCompare);
        return journeys.find(journey).map(facts -> new Start(scores, ChronoUnit.MONTHS.between(facts.startedOn(), today)))
                .orElse(Start.UNKNOWN);
    }

    private Map<String, Integer> scores(Questionnaire questionnaire, Id journey, Answers answers, boolean keepToCompare) {
        return switch (questionnaire.capsule()) {
            case NONE -> Map.of();
            case LEAVES -> secret(journey).map(secret -> readOrLeave(secret, questionnaire, answers, keepToCompare)).orElse(Map.of());
            case CONSUMES -> secret(journey).map(secret -> consume(secret, journey)).orElse(Map.of());
        };
    }

    private Map<String, Integer> readOrLeave(JourneySecret secret, Questionnaire questionnaire, Answers answers, boolean keepToCompare) {
        var earlier = read(secret);
        if (earlier.isEmpty() && keepToCompare) leave(secret, scores(questionnaire, answers));
        return earlier.orElse(Map.of());
    }

    private Map<String, Integer> consume(JourneySecret secret, Id journey) {
        var scores = read(secret);
        destroy(secret, journey);
        return scores.orElse(Map.of());
    }

    /** Destroys those of journeys that ended by a day: nobody will answer at their end any more. How many journeys that were. */
    @Transactional
    int shred(LocalDate endedBy) {
        var ended = journeys.withSecretEndedBy(endedBy);
        for (var journey : ended) secret(journey).ifPresent(secret -> destroy(secret, journey));
        return ended.size();
    }

    @Override
    @Transactional(propagation = Propagation.MANDATORY)
    public void erase(Id journey) {
        secret(journey).ifPresent(secret -> destroy(secret, journey));
    }

    private void destroy(JourneySecret secret, Id journey) {
        rows.delete(secret.capsuleId());
        journeys.forgetSecret(journey);
    }

    private Optional<JourneySecret> secret(Id journey) {
        return journeys.lockedSecret(journey).map(secrets::unwrap);
    }

    private void leave(JourneySecret secret, Map<String, Integer> scores) {
        var lines = scores.entrySet().stream().map(score -> score.getKey() + "=" + score.getValue()).collect(joining("\n"));
        var capsule = secret.lock(lines.getBytes(UTF_8));
        rows.add(capsule.cid(), capsule.nonce(), capsule.ciphertext());
    }

    private Optional<Map<String, Integer>> read(JourneySecret secret) {
        return rows.find(secret.capsuleId()).flatMap(row -> secret.open(row.locked())).map(bytes -> new String(bytes, UTF_8).lines()
                .map(line -> line.split("=", 2)).collect(toMap(part -> part[0], part -> Integer.valueOf(part[1]))));
    }

    private static Map<String, Integer> scores(Questionnaire questionnaire, Answers answers) {
        var scores = new TreeMap<String, Integer>();
        questionnaire.questions().filter(question -> question.kind() == Question.Kind.LADDER)
                .forEach(question -> answers.codes(question.key()).stream().flatMap(code -> question.choice(code).stream())
                        .forEach(choice -> {
                            if (choice.score() != null) scores.put(question.key(), choice.score());
                        }));
        return scores;
    }
}
