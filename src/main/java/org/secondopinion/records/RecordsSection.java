package org.secondopinion.records;

import java.util.List;
import java.util.Objects;
import org.secondopinion.cases.CaseFile;
import org.secondopinion.cases.CaseFileSection;
import org.secondopinion.cases.PlainWords;
import org.springframework.stereotype.Component;

@Component
class RecordsSection implements CaseFileSection {

    private final RecordRequests requests;

    RecordsSection(RecordRequests requests) {
        this.requests = requests;
    }

    @Override
    public int order() {
        return 30;
    }

    @Override
    public Part of(CaseFile file, Audience audience) {
        var checklist = requests.of(file.id()).stream()
                .map(request -> List.of(
                        request.kind().words(),
                        request.requirement().equals("REQUIRED") ? "Required" : "If available",
                        PlainWords.of(request.state()),
                        Objects.toString(PlainWords.of(request.answer()), ""),
                        Objects.toString(request.waiverReason(), request.why()),
                        export(request),
                        request.source()))
                .toList();
        var documents = requests.documents(file.id()).stream()
                .map(document -> List.of(
                        document.kind().words(),
                        // A file's name may carry the patient's.
                        audience == Audience.REVIEW ? "" : document.fileName(),
                        Objects.toString(document.datedOn(), "unknown"),
                        Objects.toString(document.pages(), ""),
                        PlainWords.of(document.state()),
                        Objects.toString(document.refusalReason(), ""),
                        "/api/cases/%s/documents/%s".formatted(file.id(), document.id())))
                .toList();
        return new Part(
                "records",
                "Records",
                List.of(),
                List.of(
                        new Table(
                                "Checklist",
                                List.of("Record", "Needed", "State", "Gap check", "Why or why not", "Export", "Source"),
                                checklist),
                        new Table(
                                "Documents",
                                List.of("Kind", "File", "Dated", "Pages", "State", "Refused because", "Open"),
                                documents)));
    }

    private static String export(RecordRequest request) {
        return request.exportPermission() == null
                ? ""
                : PlainWords.of(request.exportPermission()) + ": " + Objects.toString(request.exportDocument(), "");
    }
}
