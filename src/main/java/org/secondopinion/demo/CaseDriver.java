package org.secondopinion.demo;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.secondopinion.cases.CaseId;
import org.secondopinion.cases.Cases;
import org.secondopinion.intake.Inquiries;
import org.secondopinion.intake.Inquiry;
import org.secondopinion.matching.Invitations;
import org.secondopinion.pathway.People;
import org.secondopinion.pathway.Rehearsal;
import org.secondopinion.pathway.WorkList;
import org.secondopinion.records.Documents;
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
            Invitations invitations,
            People people,
            Rehearsal rehearsal,
            Clock clock) {
        this.inquiries = inquiries;
        this.cases = cases;
        this.work = work;
        this.requests = requests;
        this.documents = documents;
        this.invitations = invitations;
        this.people = people;
        this.rehearsal = rehearsal;
        this.clock = clock;
    }

    public CaseId open(Inquiry inquiry) {
        return inquiries.receive(inquiry);
    }

    public TypicalAnswers typicalAnswers(CaseId caseId) {
        return new TypicalAnswers(cases.get(caseId).questions().size(), LocalDate.now(clock));
    }

    /** The oldest open task of the case. */
    public Optional<WorkList.Work> nextTask(CaseId caseId) {
        rehearsal.runDueJobs(caseId);
        return work.tasksOf(caseId).keySet().stream().findFirst();
    }

    /** Does the oldest open task, sends a record or answers an invitation; false when nobody can do anything now. */
    public boolean step(CaseId caseId, TypicalAnswers answers) {
        var task = nextTask(caseId);
        if (task.isEmpty()) {
            return answerInvitation(caseId);
        }
        if (!task.get().key().equals("Task_ObtainRecord") || !sendRecord(caseId)) {
            complete(task.get(), answers);
        }
        return true;
    }

    public void complete(WorkList.Work task, TypicalAnswers answers) {
        var doer = work.tasksOf(task.caseId()).get(task);
        work.complete(task.id(), doer, answers.to(task.key()));
    }

    /** Lets time pass until something happens by itself; false when nothing ever will. */
    public boolean waitForTimer(CaseId caseId) {
        var next = rehearsal.nextTimer(caseId);
        next.ifPresent(rehearsal::goTo);
        return next.isPresent();
    }

    private boolean sendRecord(CaseId caseId) {
        var request = requests.open(caseId).stream()
                .filter(open -> open.state() == RecordRequest.State.REQUESTED)
                .findFirst();
        request.ifPresent(open -> documents.receive(
                caseId,
                open.kind(),
                open.kind().name().toLowerCase() + ".pdf",
                Optional.of(LocalDate.now(clock).minusDays(5)),
                new ByteArrayInputStream(onePage()),
                "coordinator"));
        return request.isPresent();
    }

    private boolean answerInvitation(CaseId caseId) {
        for (var person : people.all()) {
            for (var invitation : invitations.waitingFor(person.username())) {
                if (invitation.file().id().equals(caseId)) {
                    invitations.accept(invitation.id(), person.username(), true);
                    return true;
                }
            }
        }
        return false;
    }

    /** A PDF of one empty page, another one at each call. */
    private static byte[] onePage() {
        try (var document = new PDDocument();
                var content = new ByteArrayOutputStream()) {
            document.addPage(new PDPage());
            document.getDocumentInformation().setTitle(UUID.randomUUID().toString());
            document.save(content);
            return content.toByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
