package org.secondopinion.oversight.acting;

import org.camunda.bpm.engine.TaskService;
import org.secondopinion.cases.CaseId;
import org.secondopinion.cases.Cases;
import org.secondopinion.cases.Refusal;
import org.secondopinion.cases.Urgency;
import org.secondopinion.clocks.Promises;
import org.secondopinion.oversight.readmodel.ReadModel;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Makes a case more or less urgent, and its open tasks with it. A case that is made faster after a report was promised is
 * promised anew, as when its coordinator does so, and the family reads why.
 */
@Service
@Transactional
public class CasePriority {

    private final Cases cases;
    private final Promises promises;
    private final TaskService tasks;
    private final InTheNameOf inTheNameOf;
    private final ReadModel readModel;
    private final Deeds deeds;

    CasePriority(
            Cases cases,
            Promises promises,
            TaskService tasks,
            InTheNameOf inTheNameOf,
            ReadModel readModel,
            Deeds deeds) {
        this.cases = cases;
        this.promises = promises;
        this.tasks = tasks;
        this.inTheNameOf = inTheNameOf;
        this.readModel = readModel;
        this.deeds = deeds;
    }

    /** @throws Refusal when the case is closed, or is as urgent already */
    public void change(CaseId caseId, Urgency urgency, String reason, String by) {
        var before = OpenCase.of(cases, caseId).urgency();
        if (before == urgency) {
            throw new Refusal("Case %s is %s already.".formatted(caseId, urgency));
        }
        if (urgency.compareTo(before) > 0 && promises.current(caseId).isPresent()) {
            promises.expedite(caseId, urgency, reason, by);
        } else {
            cases.changeUrgency(caseId, urgency);
        }
        prioritise(caseId, before, urgency, by);
        deeds.keep(caseId, by, "Priority changed", "%s to %s".formatted(before, urgency), reason);
        readModel.lookAgain(caseId);
    }

    /** Tasks of the urgent lane are as urgent as can be, whatever the case is. */
    private void prioritise(CaseId caseId, Urgency before, Urgency now, String by) {
        var open = tasks.createTaskQuery()
                .processInstanceBusinessKey(caseId.reference())
                .taskPriority(before.taskPriority())
                .list();
        inTheNameOf.manager(
                by,
                () -> open.stream()
                        .filter(task -> !task.getProcessDefinitionId().startsWith("UrgentCare:"))
                        .forEach(task -> tasks.setPriority(task.getId(), now.taskPriority())));
    }
}
