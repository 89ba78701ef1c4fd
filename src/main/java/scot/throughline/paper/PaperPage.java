package scot.throughline.paper;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import scot.throughline.survey.AskedWhen.Block;
import scot.throughline.survey.Council;
import scot.throughline.survey.Council.HelpNumber;
import scot.throughline.survey.Family;
import scot.throughline.survey.Question;
import scot.throughline.survey.Questionnaire;
import scot.throughline.survey.Questionnaire.Capsule;

/**
 * A blank questionnaire, as printed: nobody's name, number or link on it.
 *
 * @param asksPeople whether it is for people on a journey, who have a worker; else for anybody
 * @param leavesCopy whether a locked copy is kept to compare later, which may be refused
 */
record PaperPage(String council, String lead, boolean asksPeople, boolean leavesCopy, List<PaperQuestion> questions,
        List<HelpNumber> help) {
    static PaperPage of(Questionnaire questionnaire, Set<Block> blocks, Council council) {
        return new PaperPage(council.name(), questionnaire.lead(), questionnaire.families().stream().anyMatch(Family::isInvited),
                questionnaire.capsule() == Capsule.LEAVES, questions(questionnaire, blocks), council.helpNumbers());
    }

    /** Every question this journey can meet, in order; what depends on an answer says so. */
    private static List<PaperQuestion> questions(Questionnaire questionnaire, Set<Block> blocks) {
        var questions = new ArrayList<PaperQuestion>();
        var earlier = new HashMap<String, Question>();
        var numbers = new HashMap<String, Integer>();
        for (var screen : questionnaire.screens()) {
            var heading = screen.heading();
            for (var question : screen.questions()) {
                if (!meets(question, blocks)) continue;
                questions.add(PaperQuestion.of(questions.size() + 1, heading, question, Map.copyOf(earlier), Map.copyOf(numbers)));
                earlier.put(question.key(), question);
                numbers.put(question.key(), questions.size());
                heading = null;
            }
        }
        return List.copyOf(questions);
    }

    private static boolean meets(Question question, Set<Block> blocks) {
        var asked = question.askedWhen().blocks();
        return asked.isEmpty() || asked.stream().anyMatch(blocks::contains);
    }
}
