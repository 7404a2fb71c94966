package org.secondopinion.report;

import java.sql.Timestamp;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.secondopinion.cases.CaseId;
import org.secondopinion.cases.Journal;
import org.secondopinion.cases.Refusal;
import org.secondopinion.report.ledger.ComparisonProposals;
import org.secondopinion.report.ledger.DoctorCalls;
import org.secondopinion.report.ledger.Proposal;
import org.secondopinion.summary.FirstOpinion.Field;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The ledger of how the second opinion compares with the first, field by field, and how differences were settled. */
@Service
@Transactional
public class Concordance {

    private final JdbcClient sql;
    private final ReportRows reports;
    private final ComparisonProposals proposals;
    private final DoctorCalls calls;
    private final Journal journal;
    private final Clock clock;

    Concordance(
            JdbcClient sql,
            ReportRows reports,
            ComparisonProposals proposals,
            DoctorCalls calls,
            Journal journal,
            Clock clock) {
        this.sql = sql;
        this.reports = reports;
        this.proposals = proposals;
        this.calls = calls;
        this.journal = journal;
        this.clock = clock;
    }

    /**
     * Writes the ledger anew; tells whether the opinions differ: something is changed, or refined so that treatment
     * changes.
     *
     * @param reasons a paragraph for each field that is not confirmed, numbered as the fields are; without one, the
     *     reason that was proposed stands, if the outcome does
     */
    public boolean compare(CaseId caseId, Map<Field, Comparison> comparisons, String reasons, String by) {
        var report = reports.get(caseId);
        var entries = entries(comparisons, reasons, proposals.of(caseId));
        sql.sql("delete from concordance_entries where report_id = ?")
                .param(report.id())
                .update();
        entries.forEach(entry -> sql.sql(
                        "insert into concordance_entries (report_id, field, outcome, weight, reason, compared_by, compared_at)"
                                + " values (?, ?, ?, ?, ?, ?, ?)")
                .params(
                        report.id(),
                        entry.field().name(),
                        entry.outcome().name(),
                        entry.weight().name(),
                        entry.reason(),
                        by,
                        Timestamp.from(clock.instant()))
                .update());
        journal.write(caseId, "First and second opinion compared", null);
        return entries.stream().anyMatch(Entry::differs);
    }

    private static List<Entry> entries(Map<Field, Comparison> comparisons, String reasons, List<Proposal> proposed) {
        var numbered = NumberedAnswers.parse(reasons, Field.values().length).byNumber();
        var entries = new ArrayList<Entry>();
        for (var field : Field.values()) {
            var comparison = comparisons.get(field);
            var reason = Optional.ofNullable(numbered.get(field.number()))
                    .or(() -> reason(proposed, field, comparison.outcome))
                    .orElse(null);
            if (comparison.outcome != Outcome.CONFIRMED && reason == null) {
                throw new Refusal("Field %d (%s) is not confirmed and needs its reason."
                        .formatted(field.number(), field.words()));
            }
            entries.add(new Entry(field, comparison.outcome, comparison.weight, reason));
        }
        return entries;
    }

    private static Optional<String> reason(List<Proposal> proposed, Field field, Outcome outcome) {
        return proposed.stream()
                .filter(proposal -> proposal.field() == field && proposal.outcome() == outcome)
                .map(Proposal::reason)
                .findFirst();
    }

    /** @throws Refusal when the doctors talked, and nobody has written down how the call that was offered ended */
    public void reconcile(CaseId caseId, Way way, String words, String by) {
        if (way == Way.DOCTORS_TALKED && calls.open(caseId).isPresent()) {
            throw new Refusal("The call that was offered is still open. Please write down first how it ended;"
                    + " its page is linked in the Case file tab.");
        }
        sql.sql("insert into reconciliations (id, report_id, way, words, reconciled_by, reconciled_at)"
                        + " values (?, ?, ?, ?, ?, ?)")
                .params(
                        UUID.randomUUID(),
                        reports.get(caseId).id(),
                        way.name(),
                        words,
                        by,
                        Timestamp.from(clock.instant()))
                .update();
        journal.write(caseId, "Difference of opinions settled", words);
    }

    /** The ledger of the last report, in the order of the fields; empty before the opinions are compared. */
    @Transactional(readOnly = true)
    public List<Entry> of(CaseId caseId) {
        return sql
                .sql("select field, outcome, weight, reason from concordance_entries where report_id ="
                        + " (select id from reports where case_reference = ? order by version desc limit 1)")
                .param(caseId.reference())
                .query(Entry.class)
                .list()
                .stream()
                .sorted((one, other) -> one.field().compareTo(other.field()))
                .toList();
    }

    List<Reconciliation> reconciliations(UUID reportId) {
        return sql.sql(
                        "select way, words, reconciled_by from reconciliations where report_id = ? order by reconciled_at")
                .param(reportId)
                .query(Reconciliation.class)
                .list();
    }

    public enum Outcome {
        CONFIRMED,
        REFINED,
        CHANGED,
        CANNOT_COMPARE
    }

    /** What a difference means for the treatment. */
    public enum Weight {
        NONE,
        MINOR,
        MAJOR
    }

    /** A person's verdict on one field: the outcome and its weight in one choice. */
    public enum Comparison {
        CONFIRMED(Outcome.CONFIRMED, Weight.NONE),
        REFINED_MINOR(Outcome.REFINED, Weight.MINOR),
        REFINED_MAJOR(Outcome.REFINED, Weight.MAJOR),
        CHANGED_MINOR(Outcome.CHANGED, Weight.MINOR),
        CHANGED_MAJOR(Outcome.CHANGED, Weight.MAJOR),
        CANNOT_COMPARE(Outcome.CANNOT_COMPARE, Weight.NONE);

        private final Outcome outcome;
        private final Weight weight;

        Comparison(Outcome outcome, Weight weight) {
            this.outcome = outcome;
            this.weight = weight;
        }

        /** @throws IllegalArgumentException when no person could choose this pair */
        public static Comparison of(Outcome outcome, Weight weight) {
            return Stream.of(values())
                    .filter(comparison -> comparison.outcome == outcome && comparison.weight == weight)
                    .findFirst()
                    .orElseThrow(() -> new IllegalArgumentException(outcome + " of weight " + weight));
        }
    }

    /** How a difference was settled. */
    public enum Way {
        DOCTORS_TALKED,
        FAMILY_DECIDED,
        THIRD_OPINION,
        LEFT_OPEN
    }

    /** One line of the ledger; the reason may be null where the first opinion is confirmed. */
    public record Entry(Field field, Outcome outcome, Weight weight, String reason) {

        boolean differs() {
            return outcome == Outcome.CHANGED || weight == Weight.MAJOR;
        }
    }

    record Reconciliation(Way way, String words, String reconciledBy) {}
}
