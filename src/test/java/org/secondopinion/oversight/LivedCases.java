package org.secondopinion.oversight;

import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;
import java.util.WeakHashMap;
import org.secondopinion.ExampleCases;
import org.secondopinion.cases.CaseId;
import org.secondopinion.cases.Cases;
import org.secondopinion.clocks.PauseReason;
import org.secondopinion.clocks.Pauses;
import org.secondopinion.demo.CaseDriver;
import org.secondopinion.pathway.Pathway;
import org.secondopinion.pathway.Rehearsal;
import org.springframework.context.ApplicationContext;

/** Cases at several stages of the pathway, lived through once for all tests on one application; five hours a step. */
public final class LivedCases {

    private static final Map<ApplicationContext, Map<String, CaseId>> LIVED = new WeakHashMap<>();
    private static final Instant A_MONDAY = Instant.parse("2026-07-06T05:00:00Z");

    private final CaseDriver driver;
    private final Cases cases;
    private final ApplicationContext application;
    private final Map<String, CaseId> lived = new TreeMap<>();
    private Instant time = A_MONDAY;

    private LivedCases(ApplicationContext application) {
        this.application = application;
        this.driver = application.getBean(CaseDriver.class);
        this.cases = application.getBean(Cases.class);
    }

    /** When the last of them has been lived. */
    public static final Instant NOW = Instant.parse("2026-08-03T09:00:00Z");

    /** By what they are: delivered, reviewed, urgent, followed-up, held, withdrawn; the clock then stands at {@link #NOW}. */
    public static synchronized Map<String, CaseId> on(ApplicationContext application) {
        var known = LIVED.computeIfAbsent(application, none -> new LivedCases(application).live());
        application.getBean(Rehearsal.class).goTo(NOW);
        return known;
    }

    private Map<String, CaseId> live() {
        lived("delivered", "nsclc", "Task_RecordHomeTeamAnswer");
        lived("reviewed", "sarcoma", "Task_WriteOpinion");
        lived("urgent", "cord-compression", "Task_ClearRedFlag");
        lived("followed-up", "early-breast", null);
        lived("held", "dlbcl", "Task_InspectRecord");
        var noted = new Pauses.Noted(
                PauseReason.TESTS_AWAITED, Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty());
        application.getBean(Pauses.class).pause(lived.get("reviewed"), noted, "coordinator");
        cases.putOnHold(lived.get("held"), "They travel.");
        driver.nextTask(lived.get("held"));
        lived("withdrawn", "mid-treatment-progression", "Task_InspectRecord");
        cases.withdraw(lived.get("withdrawn"), "They have decided.");
        driver.nextTask(lived.get("withdrawn"));
        application.getBean(Pathway.class).mailUndeliverable(lived.get("delivered"), UUID.randomUUID());
        return lived;
    }

    private void lived(String what, String example, String task) {
        goOn();
        var caseId = driver.open(ExampleCases.inquiry(example));
        lived.put(what, caseId);
        while (!waitsAt(caseId, task) && cases.get(caseId).status().isOpen()) {
            goOn();
            if (!driver.step(caseId, driver.typicalAnswers(caseId))) {
                return;
            }
        }
    }

    private boolean waitsAt(CaseId caseId, String task) {
        return driver.nextTask(caseId).filter(next -> next.key().equals(task)).isPresent();
    }

    private void goOn() {
        time = time.plus(Duration.ofHours(5));
        application.getBean(Rehearsal.class).goTo(time);
    }
}
