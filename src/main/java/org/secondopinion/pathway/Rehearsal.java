package org.secondopinion.pathway;

import java.time.Instant;
import java.util.Comparator;
import java.util.Date;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.impl.util.ClockUtil;
import org.camunda.bpm.engine.runtime.Job;
import org.camunda.bpm.engine.runtime.JobQuery;
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

    /** Stops the clock of the engine and of all rooms at this time. */
    public void goTo(Instant time) {
        ClockUtil.setCurrentTime(Date.from(time));
    }

    public void backToNow() {
        ClockUtil.reset();
    }

    /** Runs the save points and timers of a case that are due, until there are none. */
    public void runDueJobs(CaseId caseId) {
        for (var due = dueJobs(caseId); !due.isEmpty(); due = dueJobs(caseId)) {
            run(due.get(0));
        }
    }

    /** The job executor or a message may do the same at the same moment; what is gone is not due. */
    private void run(Job job) {
        try {
            management.executeJob(job.getId());
        } catch (RuntimeException failed) {
            if (management.createJobQuery().jobId(job.getId()).count() > 0) {
                throw failed;
            }
        }
    }

    /** When something happens next by itself: a reminder, an escalation, a date that is waited for. */
    public Optional<Instant> nextTimer(CaseId caseId) {
        return jobs(caseId)
                .flatMap(query -> query.timers().active().list().stream())
                .map(timer -> timer.getDuedate().toInstant())
                .min(Comparator.naturalOrder());
    }

    private List<Job> dueJobs(CaseId caseId) {
        return jobs(caseId).flatMap(query -> query.executable().list().stream()).toList();
    }

    private Stream<JobQuery> jobs(CaseId caseId) {
        return runtime.createProcessInstanceQuery().processInstanceBusinessKey(caseId.reference()).list().stream()
                .map(instance -> management.createJobQuery().processInstanceId(instance.getId()));
    }
}
