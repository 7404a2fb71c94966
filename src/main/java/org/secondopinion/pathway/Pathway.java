package org.secondopinion.pathway;

import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.runtime.Execution;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.secondopinion.cases.CaseId;
import org.secondopinion.cases.FamilyWithdrew;
import org.secondopinion.cases.PatientDied;
import org.secondopinion.cases.PutOnHold;
import org.secondopinion.cases.RedFlagRaised;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * What the application tells the pathway. Every call joins the caller's transaction: it stores what happened, and the
 * engine hears of it once that is committed, now or as soon as the pathway waits for it.
 */
@Service
@Transactional
public class Pathway {

    private static final String ONCE = "once";

    private final Inbox inbox;
    private final RuntimeService runtime;

    Pathway(Inbox inbox, RuntimeService runtime) {
        this.inbox = inbox;
        this.runtime = runtime;
    }

    /** Starts the pathway of a new case, in the same transaction that opens it. */
    public void inquiryReceived(CaseId caseId) {
        runtime.startProcessInstanceByKey("SecondOpinion", caseId.reference());
    }

    public void costAnswered(CaseId caseId, UUID estimateId) {
        inbox.receive(caseId, "cost.answered", estimateId.toString());
    }

    /** The family has said which further investigations it accepts; {@code firstId} makes the message unique. */
    public void investigationsAnswered(CaseId caseId, UUID firstId) {
        inbox.receive(caseId, "investigations.answered", firstId.toString());
    }

    /** A document came for the request that is open for it; {@code documentId} makes the message unique. */
    public void recordArrived(CaseId caseId, UUID requestId, UUID documentId) {
        inbox.receive(
                caseId,
                "record.arrived",
                documentId.toString(),
                Inbox.Match.activity(PathwayVariables.RECORD_REQUEST_ID, requestId));
    }

    /** A document came that nobody asked for. */
    public void newRecordArrived(CaseId caseId, UUID documentId) {
        inbox.receive(caseId, "record.new", documentId.toString());
    }

    public void invitationAccepted(CaseId caseId, UUID invitationId) {
        inbox.receive(
                caseId,
                "specialist.accepted",
                invitationId.toString(),
                Inbox.Match.process(PathwayVariables.INVITATION_ID, invitationId));
    }

    public void invitationDeclined(CaseId caseId, UUID invitationId) {
        inbox.receive(
                caseId,
                "specialist.declined",
                invitationId.toString(),
                Inbox.Match.process(PathwayVariables.INVITATION_ID, invitationId));
    }

    /** The invited specialist asks something before answering; {@code questionId} makes the message unique. */
    public void invitationQuestioned(CaseId caseId, UUID invitationId, UUID questionId) {
        inbox.receive(
                caseId,
                "specialist.asked",
                questionId.toString(),
                Inbox.Match.process(PathwayVariables.INVITATION_ID, invitationId));
    }

    /** A case could not wait for its board. */
    public void boardBypassed(CaseId caseId, UUID bypassId) {
        inbox.receive(caseId, "board.bypassed", bypassId.toString());
    }

    public void homeTeamAnswered(CaseId caseId, UUID answerId) {
        inbox.receive(caseId, "home-team.answered", answerId.toString());
    }

    /** The treating team asks something although its handback has ended. */
    public void homeTeamAskedLate(CaseId caseId, UUID answerId) {
        inbox.receive(caseId, "home-team.asked-late", answerId.toString());
    }

    /** The family has told itself how it went by day 30 or 90. */
    public void familyToldHowItWent(CaseId caseId, int day) {
        inbox.receive(caseId, "follow-up.day-" + day, ONCE);
    }

    public void feedbackGiven(CaseId caseId) {
        inbox.receive(caseId, "feedback.given", ONCE);
    }

    /** The stages that the case is in now, as the ids of the pathway's call activities; none once it has ended. */
    @Transactional(readOnly = true)
    public List<String> stages(CaseId caseId) {
        return instances(caseId).stream()
                .flatMap(instance -> runtime.getActiveActivityIds(instance.getId()).stream())
                .filter(activity -> activity.startsWith("CallActivity_"))
                .distinct()
                .toList();
    }

    /** Makes an incident of a mail that nobody could deliver, at the stage where its case is, so that a manager sees it. */
    public void mailUndeliverable(CaseId caseId, UUID mailId) {
        instances(caseId).stream()
                .flatMap(this::executions)
                .findFirst()
                .ifPresent(execution -> runtime.createIncident(
                        "mailUndeliverable", execution.getId(), mailId.toString(), "A mail could not be delivered"));
    }

    /** Where an instance stands; the engine takes incidents at activities only. */
    private Stream<Execution> executions(ProcessInstance instance) {
        return runtime.getActiveActivityIds(instance.getId()).stream()
                .flatMap(
                        activity -> runtime
                                .createExecutionQuery()
                                .processInstanceId(instance.getId())
                                .activityId(activity)
                                .list()
                                .stream());
    }

    private List<ProcessInstance> instances(CaseId caseId) {
        return runtime.createProcessInstanceQuery()
                .processInstanceBusinessKey(caseId.reference())
                .processDefinitionKey("SecondOpinion")
                .list();
    }

    @EventListener
    void on(RedFlagRaised event) {
        inbox.receive(event.caseId(), "red-flag.raised", UUID.randomUUID().toString());
    }

    @EventListener
    void on(FamilyWithdrew event) {
        inbox.receive(event.caseId(), "family.withdrew", ONCE);
    }

    @EventListener
    void on(PatientDied event) {
        inbox.receive(event.caseId(), "patient.died", ONCE);
    }

    @EventListener
    void on(PutOnHold event) {
        inbox.receive(event.caseId(), "case.held", UUID.randomUUID().toString());
    }
}
