package scot.throughline.reidentify;

import static java.util.stream.Collectors.counting;
import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toMap;

import java.util.Comparator;
import java.util.HashMap;
import java.util.Map;

/**
 * How well guesses did, beside the best guess without any evidence: the commonest answer to each question.
 *
 * <p>One person's guesses stand or fall together, so people are counted, not answers: of those for whom the two were not equally often right, how
 * many did the attack do better for? If it knew nothing, each would be at most a toss of a coin, so the chance of so many or more is the upper tail
 * of the binomial distribution with p = ½ (the exact one-sided sign test: W. J. Conover, Practical Nonparametric Statistics, 3rd edition, 1999,
 * section 3.4). Under one in a hundred the attack beats guessing.
 *
 * @param guesses answers guessed
 * @param right guessed right, {@code blindlyRight} by the commonest answer for the same people and questions
 * @param better people for whom the attack was right more often, {@code worse} less often
 */
record Score(int guesses, int right, int blindlyRight, int better, int worse) {
    private static final double HARDLY_BY_CHANCE = 0.01;

    static Score of(Map<Asked, String> guesses, Map<Asked, String> truth) {
        var commonest = commonest(truth);
        var gain = new HashMap<String, Integer>();
        var made = 0;
        var right = 0;
        var blindlyRight = 0;
        for (var guess : guesses.entrySet()) {
            var answer = truth.get(guess.getKey());
            if (answer == null) continue;
            var hit = answer.equals(guess.getValue()) ? 1 : 0;
            var blindHit = answer.equals(commonest.get(guess.getKey().question())) ? 1 : 0;
            made++;
            right += hit;
            blindlyRight += blindHit;
            gain.merge(guess.getKey().invitation(), hit - blindHit, Integer::sum);
        }
        return new Score(made, right, blindlyRight, (int) gain.values().stream().filter(each -> each > 0).count(),
                (int) gain.values().stream().filter(each -> each < 0).count());
    }

    boolean beatsGuessing() {
        return chance() < HARDLY_BY_CHANCE;
    }

    /** Of so many tosses coming up so often, or more often. */
    double chance() {
        var tosses = better + worse;
        var logWays = 0.0;
        var chance = 0.0;
        for (var heads = 0; heads <= tosses; heads++) {
            if (heads > 0) logWays += Math.log(tosses - heads + 1.0) - Math.log(heads);
            if (heads >= better) chance += Math.exp(logWays - tosses * Math.log(2));
        }
        return Math.min(1, chance);
    }

    private static Map<String, String> commonest(Map<Asked, String> truth) {
        return truth.entrySet().stream().collect(groupingBy(each -> each.getKey().question(), groupingBy(Map.Entry::getValue, counting())))
                .entrySet().stream().collect(toMap(Map.Entry::getKey, each -> mostOften(each.getValue())));
    }

    private static String mostOften(Map<String, Long> given) {
        return given.entrySet().stream()
                .max(Comparator.comparingLong((Map.Entry<String, Long> each) -> each.getValue()).thenComparing(Map.Entry::getKey))
                .orElseThrow().getKey();
    }
}
