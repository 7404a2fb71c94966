package org.secondopinion.records;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.secondopinion.cases.CaseId;
import org.secondopinion.cases.Refusal;
import org.secondopinion.pathway.PathwayVariables;
import org.secondopinion.pathway.WorkList;
import org.secondopinion.records.inspection.Proposal.NameInIt;
import org.springframework.stereotype.Service;

/** A coordinator's word on what was seen in a document, which completes the task that waits for it. */
@Service
public class InspectionDecisions {

    private static final String TASK = "Task_InspectRecord";

    private final RecordRequests requests;
    private final DocumentInspections inspections;
    private final WorkList work;

    InspectionDecisions(RecordRequests requests, DocumentInspections inspections, WorkList work) {
        this.requests = requests;
        this.inspections = inspections;
        this.work = work;
    }

    /**
     * Takes the proposal, or decides against it. The task is completed with the last document of its request, so that one
     * that is refused takes none of the others with it.
     *
     * @throws Refusal when something is missing, or the task is somebody else's
     */
    public void decide(CaseId caseId, UUID documentId, Answer answer, String by) {
        var document = arrived(caseId, documentId);
        var seen = inspections
                .find(documentId)
                .orElseThrow(() -> new Refusal(
                        "This document was stored before documents were looked at. Please inspect it in the task."));
        var verdict = Verdict.of(seen, document.datedOn(), answer);
        inspections.decided(documentId, verdict.isUsable(), verdict.whyOtherwise(), by);
        try {
            settle(document, verdict, by);
        } catch (RuntimeException failed) {
            inspections.undecided(documentId);
            throw failed;
        }
    }

    /**
     * Says that no name stands in a document, so that those get it who may not know the name.
     *
     * @throws Refusal when the name was seen in it
     */
    public void declareNameless(CaseId caseId, UUID documentId, String by) {
        var document = find(caseId, documentId);
        var seen = inspections
                .find(document.id())
                .map(DocumentInspection::nameInIt)
                .orElse(NameInIt.NOT_SEEN);
        if (seen == NameInIt.SEEN) {
            throw new Refusal(
                    "A name stands in the text of this document. Please upload a version in which it is blacked out.");
        }
        inspections.nameless(documentId, by);
    }

    private void settle(RecordDocument document, Verdict verdict, String by) {
        var others = requests
                .documents(CaseId.of(requests.get(document.requestId()).caseReference()))
                .stream()
                .filter(other -> document.requestId().equals(other.requestId())
                        && !other.id().equals(document.id()))
                .toList();
        var task = task(document.requestId());
        if (task.isPresent() && others.stream().noneMatch(other -> isIn("ARRIVED", other))) {
            complete(task.get(), document, verdict, others, by);
        } else if (task.isEmpty() && requests.get(document.requestId()).state() == RecordRequest.State.ARRIVED) {
            throw new Refusal("The task of this record is not there yet. Please try again in a moment.");
        } else {
            requests.settle(document.id(), verdict);
        }
    }

    private void complete(
            WorkList.Work task, RecordDocument document, Verdict verdict, List<RecordDocument> others, String by) {
        var accepted = others.stream().filter(other -> isIn("ACCEPTED", other)).toList();
        var isUsable = verdict.isUsable() || !accepted.isEmpty();
        var translated = verdict.isUsable() && verdict.isTranslationNeeded()
                || accepted.stream().anyMatch(this::isForeign);
        if (isUsable && !verdict.isUsable()) {
            requests.settle(document.id(), verdict);
        }
        var fields = new HashMap<String, Object>(
                Map.of("usable", isUsable ? "YES" : "NO", "translationNeededForReviewers", translated ? "YES" : "NO"));
        if (!isUsable) {
            fields.put("whatToSendInstead", verdict.sendInstead());
        }
        if (verdict.isUsable() && verdict.datedOn() != null) {
            fields.put("dateOfTheRecord", verdict.datedOn().toString());
        }
        work.complete(task.id(), by, fields);
        requests.keepLanguage(document.id(), verdict.language());
    }

    private boolean isForeign(RecordDocument document) {
        return document.language() != null && !document.language().equals("en");
    }

    private Optional<WorkList.Work> task(UUID request) {
        return work.taskAbout(
                CaseId.of(requests.get(request).caseReference()),
                TASK,
                PathwayVariables.RECORD_REQUEST_ID,
                request.toString());
    }

    private RecordDocument arrived(CaseId caseId, UUID id) {
        var document = find(caseId, id);
        if (!isIn("ARRIVED", document)) {
            throw new Refusal("Somebody has decided on this document already. Please reload the page.");
        }
        if (document.requestId() == null) {
            throw new Refusal("Nobody asked for this document: please assess it in the task 'Assess new record'.");
        }
        return document;
    }

    private RecordDocument find(CaseId caseId, UUID id) {
        return requests.documents(caseId).stream()
                .filter(document -> document.id().equals(id))
                .findFirst()
                .orElseThrow(() -> new Refusal("This case has no such document."));
    }

    private static boolean isIn(String state, RecordDocument document) {
        return document.state().equals(state);
    }

    /** CONFIRM takes the proposal as it is; the others decide, against it with a reason. Fields may be null. */
    public record Answer(Choice decision, String reason, LocalDate datedOn, Boolean translationNeeded) {

        public enum Choice {
            CONFIRM,
            ACCEPT,
            REFUSE
        }
    }

    /** What is decided, whatever part of it came from the proposal. */
    record Verdict(
            boolean isUsable,
            String sendInstead,
            LocalDate datedOn,
            String language,
            boolean isTranslationNeeded,
            String whyOtherwise) {

        static Verdict of(DocumentInspection seen, LocalDate toldDate, Answer answer) {
            if (answer.decision() == null) {
                throw new Refusal("'decision' must be CONFIRM, ACCEPT or REFUSE.");
            }
            var reason = answer.reason() == null || answer.reason().isBlank()
                    ? null
                    : answer.reason().strip();
            var isUsable = answer.decision() == Answer.Choice.ACCEPT
                    || answer.decision() == Answer.Choice.CONFIRM && seen.isUsable();
            if (isUsable && !seen.isUsable() && reason == null) {
                throw new Refusal("Say why it is taken although it looks unusable.");
            }
            var sendInstead = isUsable || reason != null ? reason : seen.forFamily();
            if (!isUsable && sendInstead == null) {
                throw new Refusal("Say what is wrong and what to send instead; the family reads it.");
            }
            return new Verdict(
                    isUsable,
                    sendInstead,
                    answer.datedOn() != null ? answer.datedOn() : seen.datedOn() != null ? seen.datedOn() : toldDate,
                    seen.language(),
                    isUsable && translation(seen, answer),
                    isUsable == seen.isUsable() ? null : sendInstead);
        }

        private static boolean translation(DocumentInspection seen, Answer answer) {
            if (answer.translationNeeded() == null && seen.isTranslationNeeded() == null) {
                throw new Refusal("Its language cannot be told. Say whether a translation is needed.");
            }
            return answer.translationNeeded() != null ? answer.translationNeeded() : seen.isTranslationNeeded();
        }
    }
}
