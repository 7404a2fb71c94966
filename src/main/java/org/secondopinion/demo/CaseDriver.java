package org.secondopinion.demo;

import java.io.ByteArrayInputStream;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import java.util.stream.Stream;
import org.secondopinion.cases.CaseId;
import org.secondopinion.cases.Cases;
import org.secondopinion.intake.Inquiries;
import org.secondopinion.intake.Inquiry;
import org.secondopinion.matching.Invitations;
import org.secondopinion.pathway.People;
import org.secondopinion.pathway.Rehearsal;
import org.secondopinion.pathway.WorkList;
import org.secondopinion.records.Documents;
import org.secondopinion.records.RecordKind;
import org.secondopinion.records.RecordRequest;
import org.secondopinion.records.RecordRequests;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;

/** Does what people do with a case, one step at a time, through the same doors as they. */
@Component
@Profile({"demo", "test"})
public class CaseDriver {

    private final Inquiries inquiries;
    private final Cases cases;
    private final WorkList work;
    private final RecordRequests requests;
    private final Documents documents;
    private final TypicalSummary summary;
    private final TypicalJourney journey;
    private final Invitations invitations;
    private final People people;
    private final Rehearsal rehearsal;
    private final Clock clock;

    CaseDriver(
            Inquiries inquiries,
            Cases cases,
            WorkList work,
            RecordRequests requests,
            Documents documents,
            TypicalSummary summary,
            TypicalJourney journey,
            Invitations invitations,
            People people,
            Rehearsal rehearsal,
            Clock clock) {
        this.inquiries = inquiries;
        this.cases = cases;
        this.work = work;
        this.requests = requests;
        this.documents = documents;
        this.summary = summary;
        this.journey = journey;
        this.invitations = invitations;
        this.people = people;
        this.rehearsal = rehearsal;
        this.clock = clock;
    }

    public CaseId open(Inquiry inquiry) {
        return inquiries.receive(inquiry);
    }

    public TypicalAnswers typicalAnswers(CaseId caseId) {
        var file = cases.get(caseId);
        return new TypicalAnswers(file.questions().size(), file.contact().language(), LocalDate.now(clock))
                .but(
                        "Task_WriteInvitationLetter",
                        "nameInThePassport",
                        file.patient().fullName());
    }

    /** The oldest open task of the case. */
    public Optional<WorkList.Work> nextTask(CaseId caseId) {
        rehearsal.runDueJobs(caseId);
        return work.tasksOf(caseId).stream().findFirst();
    }

    /** Does the oldest open task, sends a record or answers an invitation; false when nobody can do anything now. */
    public boolean step(CaseId caseId, TypicalAnswers answers) {
        var task = nextTask(caseId);
        if (task.isEmpty()) {
            return answerInvitation(caseId, answers.toInvitation());
        }
        if (!task.get().key().equals("Task_ObtainRecord") || !sendRecord(caseId)) {
            complete(task.get(), answers);
        }
        return true;
    }

    public void complete(WorkList.Work task, TypicalAnswers answers) {
        if (task.key().equals("Task_WriteCaseSummary")) {
            summary.write(task.caseId());
        }
        if (task.key().equals("Task_ArrangeTravel")) {
            journey.prepare(task.caseId());
        }
        work.complete(task.id(), work.doerOf(task).orElseThrow(), answers.to(task.key()));
    }

    /** Lets time pass until something happens by itself; false when nothing ever will. */
    public boolean waitForTimer(CaseId caseId) {
        var next = rehearsal.nextTimer(caseId);
        next.ifPresent(rehearsal::goTo);
        return next.isPresent();
    }

    /** Lets time pass up to a moment; what happens by itself on the way happens at its own time. */
    void passTo(CaseId caseId, Instant moment) {
        for (var next = rehearsal.nextTimer(caseId);
                next.isPresent() && next.get().isBefore(moment);
                next = rehearsal.nextTimer(caseId)) {
            rehearsal.goTo(next.get());
            rehearsal.runDueJobs(caseId);
        }
        rehearsal.goTo(moment);
    }

    private boolean sendRecord(CaseId caseId) {
        var asked = requests.open(caseId).stream()
                .filter(request -> request.state() == RecordRequest.State.REQUESTED)
                .map(RecordRequest::kind)
                .findFirst();
        asked.ifPresent(kind -> send(caseId, kind));
        return asked.isPresent();
    }

    private void send(CaseId caseId, RecordKind kind) {
        var datedOn = LocalDate.now(clock).minusDays(5);
        var file = cases.get(caseId);
        var isStudy = DemoStudy.isOf(kind);
        documents.receive(
                caseId,
                kind,
                kind.words() + (isStudy ? ".zip" : ".pdf"),
                Optional.of(datedOn),
                new ByteArrayInputStream(
                        isStudy ? DemoStudy.zip(file, kind, datedOn) : DemoRecord.pdf(file, kind, datedOn)),
                "coordinator");
    }

    private boolean answerInvitation(CaseId caseId, Optional<String> reasonToDecline) {
        var invited = Stream.of("specialist", "board-chair").flatMap(group -> people.inGroup(group).stream());
        for (var person : invited.toList()) {
            for (var invitation : invitations.waitingFor(person.username())) {
                if (invitation.file().id().equals(caseId)) {
                    reasonToDecline.ifPresentOrElse(
                            reason -> invitations.decline(invitation.id(), person.username(), reason),
                            () -> invitations.accept(invitation.id(), person.username(), true));
                    return true;
                }
            }
        }
        return false;
    }
}
