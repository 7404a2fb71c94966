package org.secondopinion.report.plain;

import java.util.Optional;
import java.util.function.Function;
import org.secondopinion.report.drafts.TaskDrafts;
import org.secondopinion.report.plain.PlainCheck.Difference;
import org.springframework.stereotype.Component;

/** Why a writer says that what differs from the report is right. */
@Component
public class ReasonsGiven {

    private final TaskDrafts drafts;

    ReasonsGiven(TaskDrafts drafts) {
        this.drafts = drafts;
    }

    /**
     * On the writing page each thing that was added or changed has its reason beside it, and one reason stands for all
     * that is left out; in the task's form there is one for all.
     */
    public Function<Difference, Optional<String>> of(String taskId, String writer, Optional<String> forAll) {
        var draft = drafts.of(taskId, writer);
        return difference -> {
            var own = Optional.of(draft.of(field(difference))).filter(reason -> !reason.isEmpty());
            var isShared = draft.revision() == 0 || difference.isLeftOut();
            return isShared ? own.or(() -> forAll) : own;
        };
    }

    /** The name of the field beside a difference. */
    public static String field(Difference difference) {
        return "reason-" + difference.what();
    }

    /** Of a task that is done. */
    public void drop(String taskId) {
        drafts.drop(taskId);
    }
}
