package org.secondopinion.demo;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.secondopinion.intake.Inquiry;

/**
 * One demo case. It begins {@code daysAgo} and goes on until the task {@code until} is the next to do, or until today;
 * {@code then} something happens to it. {@code answers} differ from the typical ones, by task and field, and
 * {@code results} are those that the records state, and {@code opinion} is what a specialist types otherwise than usual.
 */
record Story(
        int daysAgo,
        String until,
        Happening then,
        Map<String, Map<String, Object>> answers,
        List<TypicalSummary.Result> results,
        Map<String, String> opinion,
        Inquiry inquiry) {

    enum Happening {
        WITHDRAWAL,
        DEATH,
        HOLD
    }

    Story untilItsEnd() {
        return new Story(daysAgo, null, null, answers, results, opinion, inquiry);
    }

    boolean waitsAt(Optional<String> task) {
        return until != null && task.filter(until::equals).isPresent();
    }

    TypicalAnswers over(TypicalAnswers typical) {
        Objects.requireNonNullElse(answers, Map.<String, Map<String, Object>>of())
                .forEach((task, fields) -> fields.forEach((field, answer) -> typical.but(task, field, answer)));
        return typical;
    }
}
