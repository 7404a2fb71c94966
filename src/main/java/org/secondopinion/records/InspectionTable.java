package org.secondopinion.records;

import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.secondopinion.cases.CaseFileSection.Table;
import org.secondopinion.cases.CaseId;
import org.secondopinion.cases.PlainWords;
import org.secondopinion.records.inspection.Match;
import org.springframework.stereotype.Component;

/** What was seen in each document and who decided what about it, for the coordinator's case file. */
@Component
class InspectionTable {

    private final RecordRequests requests;
    private final DocumentInspections inspections;

    InspectionTable(RecordRequests requests, DocumentInspections inspections) {
        this.requests = requests;
        this.inspections = inspections;
    }

    Table of(CaseId caseId) {
        var seen = inspections.of(caseId);
        return new Table(
                "Inspections",
                List.of("Document", "Proposed", "Whose", "What was seen", "Decided by", "Why otherwise"),
                requests.documents(caseId).stream()
                        .filter(document -> seen.containsKey(document.id()))
                        .map(document -> row(document, seen.get(document.id())))
                        .toList());
    }

    private static List<String> row(RecordDocument document, DocumentInspection seen) {
        return List.of(
                document.kind().words() + ", " + document.fileName(),
                seen.isUsable() ? "Take it" : "Refuse it",
                whose(seen.identity()),
                String.join(
                        " ",
                        Stream.concat(
                                        Stream.ofNullable(seen.study()).map(study -> study + "."),
                                        seen.findings().stream())
                                .toList()),
                seen.decision() == null ? "" : PlainWords.of(seen.decision()) + " by " + seen.decidedBy(),
                Objects.toString(seen.whyOtherwise(), ""));
    }

    private static String whose(Match identity) {
        return switch (identity) {
            case MATCHES -> "The patient";
            case DIFFERS -> "ANOTHER PERSON";
            case CANNOT_TELL -> "Cannot tell";
        };
    }
}
