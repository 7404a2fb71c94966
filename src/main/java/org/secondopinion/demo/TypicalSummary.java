package org.secondopinion.demo;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import org.secondopinion.biomarkers.BiomarkerResults;
import org.secondopinion.biomarkers.Interpretation;
import org.secondopinion.biomarkers.ResultEntry;
import org.secondopinion.biomarkers.TestMethod;
import org.secondopinion.cases.CaseFile;
import org.secondopinion.cases.CaseId;
import org.secondopinion.cases.Cases;
import org.secondopinion.records.RecordDocument;
import org.secondopinion.records.RecordKind;
import org.secondopinion.records.RecordRequests;
import org.secondopinion.summary.Block;
import org.secondopinion.summary.CaseSummaries;
import org.secondopinion.summary.FactEntry;
import org.secondopinion.summary.Response;
import org.secondopinion.summary.Source;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;

/** Writes into a summary what a coordinator finds in the records of an ordinary case. */
@Component
@Profile({"demo", "test"})
public class TypicalSummary {

    private static final String BY = "coordinator";

    private final CaseSummaries summaries;
    private final BiomarkerResults results;
    private final Cases cases;
    private final RecordRequests records;
    private final Clock clock;

    TypicalSummary(
            CaseSummaries summaries, BiomarkerResults results, Cases cases, RecordRequests records, Clock clock) {
        this.summaries = summaries;
        this.results = results;
        this.cases = cases;
        this.records = records;
        this.clock = clock;
    }

    /** Adds what is still missing; a summary that misses nothing stays as it is. */
    public void write(CaseId caseId) {
        if (summaries.missing(caseId).isEmpty()) {
            return;
        }
        facts(cases.get(caseId), LocalDate.now(clock)).forEach(fact -> summaries.add(caseId, fact, BY));
    }

    /** Results as the pathology report states them. */
    void record(CaseId caseId, List<Result> found) {
        var report = document(caseId, RecordKind.PATHOLOGY_REPORT).orElseThrow();
        var on = month(LocalDate.now(clock), 2);
        found.forEach(one -> results.add(
                caseId,
                new ResultEntry(
                        one.marker(),
                        one.result(),
                        one.interpretation(),
                        one.method(),
                        on,
                        "first biopsy",
                        null,
                        null,
                        report.id(),
                        1),
                BY));
    }

    private List<FactEntry> facts(CaseFile file, LocalDate today) {
        var told = file.diagnosis();
        var report = document(file.id(), RecordKind.PATHOLOGY_REPORT);
        var history = document(file.id(), RecordKind.TREATMENT_HISTORY);
        return List.of(
                stated(Block.DIAGNOSIS, null, told.asTold(), null, report),
                stated(Block.HISTORY, Block.Kind.BIOPSY, "Biopsy with the pathology report", month(today, 2), report),
                treatment(month(today, 5), history),
                performance(today, report));
    }

    private static FactEntry stated(
            Block block, Block.Kind kind, String words, String on, Optional<RecordDocument> where) {
        return new FactEntry(
                block,
                kind,
                words,
                null,
                null,
                on,
                null,
                null,
                null,
                source(where),
                where.map(RecordDocument::id).orElse(null),
                where.map(document -> 1).orElse(null),
                null,
                null);
    }

    private static FactEntry treatment(String since, Optional<RecordDocument> where) {
        return new FactEntry(
                Block.TREATMENT,
                Block.Kind.OTHER_TREATMENT,
                "Treatment of symptoms",
                null,
                null,
                since,
                null,
                Response.NOT_STATED,
                null,
                source(where),
                where.map(RecordDocument::id).orElse(null),
                null,
                null,
                null);
    }

    private static FactEntry performance(LocalDate today, Optional<RecordDocument> where) {
        return new FactEntry(
                Block.PERFORMANCE,
                Block.Kind.ECOG,
                null,
                "1",
                null,
                month(today, 1),
                null,
                null,
                null,
                source(where),
                where.map(RecordDocument::id).orElse(null),
                null,
                null,
                null);
    }

    private static String month(LocalDate today, int monthsAgo) {
        return today.minusMonths(monthsAgo).toString().substring(0, 7);
    }

    private static Source source(Optional<RecordDocument> where) {
        return where.isPresent() ? Source.DOCUMENT : Source.FAMILY;
    }

    /** The kind that is looked for, or any other that was accepted. */
    private Optional<RecordDocument> document(CaseId caseId, RecordKind kind) {
        var accepted = records.documents(caseId).stream()
                .filter(document -> document.state().equals("ACCEPTED"))
                .toList();
        return Arrays.<Predicate<RecordDocument>>asList(document -> document.kind() == kind, document -> true).stream()
                .flatMap(wanted -> accepted.stream().filter(wanted))
                .findFirst();
    }

    /** A result of a story. */
    record Result(String marker, String result, Interpretation interpretation, TestMethod method) {}
}
