package org.secondopinion.report;

import java.util.List;
import java.util.Objects;
import java.util.regex.Pattern;
import org.secondopinion.cases.CaseId;
import org.secondopinion.cases.PartialDate;
import org.secondopinion.cases.Refusal;
import org.secondopinion.records.RecordRequests;
import org.secondopinion.report.ReportDocument.Source;
import org.springframework.stereotype.Component;

/** The records that a report rests on: those that reviewers could read, and what else they name. */
@Component
class ReportSources {

    private static final Pattern TYPED = Pattern.compile("(\\d{4}(?:-\\d{2}){0,2})[:,]?\\s+(\\S.*)");

    private final RecordRequests records;

    ReportSources(RecordRequests records) {
        this.records = records;
    }

    List<Source> of(CaseId caseId) {
        return records.documents(caseId).stream()
                .filter(document -> document.state().equals("ACCEPTED") && document.replacedBy() == null)
                .map(document -> new Source(document.kind().words(), Objects.toString(document.datedOn(), null)))
                .toList();
    }

    /** One on each line, its date first: {@code 2026-10-16 Pathology report}. */
    static List<Source> typed(String lines) {
        return lines.lines()
                .map(String::strip)
                .filter(line -> !line.isEmpty())
                .map(ReportSources::source)
                .toList();
    }

    private static Source source(String line) {
        var parts = TYPED.matcher(line);
        if (!parts.matches()) {
            throw new Refusal("Each further source needs its date first, such as: 2026-10-16 Pathology report.");
        }
        return new Source(
                parts.group(2), PartialDate.of(parts.group(1), "Sources").text());
    }
}
