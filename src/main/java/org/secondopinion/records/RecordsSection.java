package org.secondopinion.records;

import java.time.Clock;
import java.util.List;
import java.util.Objects;
import org.secondopinion.cases.CaseFile;
import org.secondopinion.cases.CaseFileSection;
import org.secondopinion.cases.CaseId;
import org.secondopinion.cases.ConsentKind;
import org.secondopinion.cases.Consents;
import org.secondopinion.cases.PlainWords;
import org.secondopinion.clocks.WorkingDays;
import org.springframework.stereotype.Component;

/** The records as the coordinator follows them; reviewers see what is there, what is not, and why. */
@Component
class RecordsSection implements CaseFileSection {

    private final RecordRequests requests;
    private final DocumentInspections inspections;
    private final InspectionTable looks;
    private final Consents consents;
    private final WorkingDays workingDays;
    private final Clock clock;

    RecordsSection(
            RecordRequests requests,
            DocumentInspections inspections,
            InspectionTable looks,
            Consents consents,
            WorkingDays workingDays,
            Clock clock) {
        this.requests = requests;
        this.inspections = inspections;
        this.looks = looks;
        this.consents = consents;
        this.workingDays = workingDays;
        this.clock = clock;
    }

    @Override
    public int order() {
        return 30;
    }

    @Override
    public Part of(CaseFile file, Audience audience) {
        var tables = audience == Audience.REVIEW
                ? List.of(documents(file.id(), audience), settled(file.id()))
                : List.of(checklist(file.id()), documents(file.id(), audience), looks.of(file.id()));
        return new Part("records", "Records", List.of(), tables);
    }

    private Table checklist(CaseId caseId) {
        return new Table(
                "Checklist",
                List.of(
                        "Record",
                        "Needed",
                        "State",
                        "Gap check",
                        "Waits for",
                        "Why or why not",
                        "Export",
                        "Rule",
                        "Answered"),
                requests.of(caseId).stream()
                        .map(request -> List.of(
                                request.kind().words(),
                                request.isRequired() ? "Required" : "If available",
                                PlainWords.of(request.state()),
                                answer(request),
                                waits(request),
                                reason(request),
                                export(request),
                                request.rule(),
                                request.answeredAt() == null ? "" : PlainWords.of(request.answeredAt())))
                        .toList());
    }

    private Table settled(CaseId caseId) {
        return new Table(
                "Checklist",
                List.of("Record", "State", "Gap check", "Why or why not"),
                requests.of(caseId).stream()
                        .filter(RecordRequest::isRequired)
                        .map(request -> List.of(
                                request.kind().words(),
                                PlainWords.of(request.state()),
                                answer(request),
                                reason(request)))
                        .toList());
    }

    private Table documents(CaseId caseId, Audience audience) {
        var mayKnowName =
                audience == Audience.COORDINATION || consents.stands(caseId, ConsentKind.IDENTITY_TO_SPECIALISTS);
        var seen = inspections.of(caseId);
        var translated = requests.of(caseId).stream()
                .filter(RecordRequest::translationAwaited)
                .map(RecordRequest::id)
                .toList();
        return new Table(
                "Documents",
                List.of("Kind", "File", "Dated", "Pages", "State", "Refused because", "Images", "Open"),
                requests.documents(caseId).stream()
                        .map(document -> row(
                                caseId,
                                document,
                                seen.get(document.id()),
                                mayKnowName,
                                // Its translator works on the original; whoever else may not know the name is refused
                                // it.
                                translated.contains(document.requestId())))
                        .toList());
    }

    /** @param seen null where the document is older than inspections */
    private List<String> row(
            CaseId caseId,
            RecordDocument document,
            DocumentInspection seen,
            boolean mayKnowName,
            boolean isTranslated) {
        var isStudy = seen != null && seen.images() != null;
        var address = "/documents/" + document.id();
        return List.of(
                document.kind().words(),
                // A file's name may carry the patient's.
                mayKnowName ? document.fileName() : "",
                Objects.toString(document.datedOn(), "unknown"),
                Objects.toString(document.pages(), ""),
                state(document),
                Objects.toString(document.refusalReason(), ""),
                isStudy ? "/cases/" + caseId + address + "/images" : "",
                mayKnowName || isTranslated || isStudy || seen != null && seen.namelessBy() != null
                        ? "/api/cases/" + caseId + address
                        : "Kept back: the patient's name may stand in it");
    }

    /** Whose turn it is, since how many working days, and how often was reminded. */
    private String waits(RecordRequest request) {
        if (request.waitsFor() == null) {
            return "";
        }
        var who = request.waitsFor() == RecordRequest.Holder.HOSPITAL
                ? request.askedOf()
                : PlainWords.of(request.waitsFor());
        var days = workingDays.between(workingDays.dateOf(request.waitsSince()), workingDays.dateOf(clock.instant()));
        var reminded = request.reminders() == 0 ? "" : ", reminded %d times".formatted(request.reminders());
        return "%s, %d working days%s".formatted(who, days, reminded);
    }

    private static String state(RecordDocument document) {
        var version = document.version() == 1 ? "" : ", version " + document.version();
        var replaced = document.replacedBy() == null ? "" : ", replaced by a newer version";
        return PlainWords.of(document.state()) + version + replaced;
    }

    private static String reason(RecordRequest request) {
        return request.waiverReason() == null
                ? request.why()
                : "%s (waived by %s)".formatted(request.waiverReason(), request.waivedBy());
    }

    private static String answer(RecordRequest request) {
        return request.answer() == null ? "" : PlainWords.of(request.answer());
    }

    private static String export(RecordRequest request) {
        return request.exportPermission() == null
                ? ""
                : PlainWords.of(request.exportPermission()) + ": " + Objects.toString(request.exportDocument(), "");
    }
}
