package org.secondopinion.pathway;

import java.time.Instant;
import java.util.Date;
import java.util.List;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.impl.util.ClockUtil;
import org.camunda.bpm.engine.runtime.Job;
import org.secondopinion.cases.CaseId;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;

/** Lets cases of the demo and of tests live at another time than now; what is due then is done at once. */
@Component
@Profile({"demo", "test"})
public class Rehearsal {

    private final RuntimeService runtime;
    private final ManagementService management;

    Rehearsal(RuntimeService runtime, ManagementService management) {
        this.runtime = runtime;
        this.management = management;
    }

    /** Sets the clock of the engine and of all rooms. */
    public void goTo(Instant time) {
        ClockUtil.setCurrentTime(Date.from(time));
    }

    public void backToNow() {
        ClockUtil.reset();
    }

    /** Runs the save points and timers of a case that are due, until there are none. */
    public void runDueJobs(CaseId caseId) {
        for (var due = dueJobs(caseId); !due.isEmpty(); due = dueJobs(caseId)) {
            management.executeJob(due.get(0).getId());
        }
    }

    private List<Job> dueJobs(CaseId caseId) {
        return runtime.createProcessInstanceQuery().processInstanceBusinessKey(caseId.reference()).list().stream()
                .flatMap(instance ->
                        management.createJobQuery().processInstanceId(instance.getId()).executable().list().stream())
                .toList();
    }
}
