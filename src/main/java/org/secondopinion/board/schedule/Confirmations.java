package org.secondopinion.board.schedule;

import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.secondopinion.cases.CaseId;
import org.secondopinion.cases.Refusal;
import org.secondopinion.pathway.WorkList;
import org.springframework.stereotype.Service;

/** A coordinator agrees with the plan: the task <em>Schedule board</em> of the case is completed with it. */
@Service
public class Confirmations {

    private static final String SCHEDULE_BOARD = "Task_ScheduleBoard";

    private final BoardSchedule schedule;
    private final Proposals proposals;
    private final WorkList work;

    Confirmations(BoardSchedule schedule, Proposals proposals, WorkList work) {
        this.schedule = schedule;
        this.proposals = proposals;
        this.work = work;
    }

    /** A case whose task is done stands on a board already, and is moved. @throws Refusal when it can't be listed */
    public void confirm(CaseId caseId, String by) {
        work.tasksOf(caseId).stream()
                .filter(task -> task.key().equals(SCHEDULE_BOARD))
                .findFirst()
                .ifPresentOrElse(
                        task -> work.complete(task.id(), by, Map.of("answer", "PROPOSED")),
                        () -> schedule.confirm(caseId));
    }

    /** Confirms every case that has a session; answers what was refused, case by case. */
    public List<String> confirmAll(String by) {
        return proposals.all().values().stream()
                .filter(place -> place.session().isPresent())
                .map(place -> place.caseId().reference())
                .sorted()
                .map(CaseId::of)
                .flatMap(caseId -> refusal(caseId, by))
                .toList();
    }

    private Stream<String> refusal(CaseId caseId, String by) {
        try {
            confirm(caseId, by);
            return Stream.empty();
        } catch (Refusal refusal) {
            return Stream.of("%s: %s".formatted(caseId, refusal.getMessage()));
        }
    }
}
