package org.secondopinion.intake;

import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.secondopinion.cases.CaseId;
import org.secondopinion.cases.Cases;
import org.secondopinion.cases.Findings;
import org.secondopinion.cases.Findings.Finding;
import org.secondopinion.cases.Journal;
import org.secondopinion.cases.RedFlag;
import org.secondopinion.cases.Refusal;
import org.secondopinion.cases.Urgency;
import org.secondopinion.clocks.TreatmentWindows;
import org.secondopinion.clocks.WindowAssessment;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Keeps what the rules found, proposes an answer to the inquiry, and keeps what a person decided. */
@Service
@Transactional
public class Triage {

    private static final String TREATMENT_WINDOW = "TreatmentWindow";

    private final JdbcClient sql;
    private final Cases cases;
    private final Findings findings;
    private final TreatmentWindows windows;
    private final Journal journal;
    private final Clock clock;

    Triage(JdbcClient sql, Cases cases, Findings findings, TreatmentWindows windows, Journal journal, Clock clock) {
        this.sql = sql;
        this.cases = cases;
        this.findings = findings;
        this.windows = windows;
        this.journal = journal;
        this.clock = clock;
    }

    /** The decisions of the triage whose findings count as they stand. */
    public enum Rule {
        RED_FLAGS("RedFlags"),
        EXCLUSIONS("Exclusions"),
        BENEFIT("Benefit");

        private final String decision;

        Rule(String decision) {
            this.decision = decision;
        }

        String decision() {
            return decision;
        }
    }

    /** How the inquiry stands: {@code decided} is empty until a person has decided. */
    public record Standing(
            TriageAnswer proposal, List<String> reasons, Optional<Decided> decided, String windowInWords) {}

    public record Decided(TriageAnswer answer, boolean overridden, String reason, String by, Instant at) {}

    public void keep(CaseId caseId, Rule rule, List<Finding> found) {
        findings.replace(caseId, rule.decision, found);
    }

    /** Keeps how long treatment may wait; {@code publishedDays} is null when no window is published. */
    public void keepTreatmentWindow(CaseId caseId, Integer publishedDays, List<Finding> found) {
        findings.replace(caseId, TREATMENT_WINDOW, found);
        windows.keep(caseId, publishedDays);
        sql.sql("insert into triage (case_reference) values (?) on conflict (case_reference) do nothing")
                .param(caseId.reference())
                .update();
    }

    /** Opens the urgent lane once, for the first red flag that the rules found. */
    public void raiseRedFlag(CaseId caseId) {
        var found = findings.of(caseId, Rule.RED_FLAGS.decision);
        var first = found.get(0);
        cases.raiseRedFlag(caseId, RedFlag.valueOf(first.code()), first.words());
    }

    public void propose(CaseId caseId) {
        var proposal = rulesFor(caseId).proposal();
        sql.sql("update triage set proposal = ?, reasons = ?, proposed_at = ? where case_reference = ?")
                .params(
                        proposal.answer().name(),
                        String.join("\n", proposal.reasons()),
                        Timestamp.from(clock.instant()),
                        caseId.reference())
                .update();
    }

    private TriageRules rulesFor(CaseId caseId) {
        return new TriageRules(
                cases.get(caseId).diagnosis().tumourType(),
                findings.of(caseId, Rule.RED_FLAGS.decision),
                findings.of(caseId, Rule.EXCLUSIONS.decision),
                findings.of(caseId, Rule.BENEFIT.decision),
                window(caseId));
    }

    private WindowAssessment window(CaseId caseId) {
        return windows.current(caseId).orElseThrow();
    }

    /**
     * Keeps a person's decision and the urgency that follows from it; answers that urgency.
     *
     * @throws Refusal when the decision differs from the proposal and no reason is given
     */
    public Urgency decide(CaseId caseId, TriageAnswer answer, Optional<String> reason, String by) {
        var overridden = answer != of(caseId).orElseThrow().proposal();
        if (overridden && reason.isEmpty()) {
            throw new Refusal("The decision differs from the proposal. Please write the reason.");
        }
        sql.sql("update triage set decision = ?, overridden = ?, reason = ?, decided_by = ?, decided_at = ?"
                        + " where case_reference = ?")
                .params(
                        answer.name(),
                        overridden,
                        reason.orElse(null),
                        by,
                        Timestamp.from(clock.instant()),
                        caseId.reference())
                .update();
        journal.write(caseId, "Inquiry decided by %s: %s".formatted(by, answer.words()), reason.orElse(null));
        var urgency = answer.urgencyAfter(cases.get(caseId).urgency());
        cases.changeUrgency(caseId, urgency);
        return urgency;
    }

    /** How the inquiry stands; empty until an answer is proposed. */
    @Transactional(readOnly = true)
    public Optional<Standing> of(CaseId caseId) {
        return sql.sql("select * from triage where case_reference = ? and proposal is not null")
                .param(caseId.reference())
                .query((row, n) -> new Standing(
                        TriageAnswer.valueOf(row.getString("proposal")),
                        row.getString("reasons").lines().toList(),
                        Optional.ofNullable(row.getString("decision"))
                                .map(TriageAnswer::valueOf)
                                .map(answer -> decided(answer, row)),
                        windows.current(caseId)
                                .map(WindowAssessment::arithmetic)
                                .orElse("Not assessed yet.")))
                .optional();
    }

    private static Decided decided(TriageAnswer answer, java.sql.ResultSet row) {
        try {
            return new Decided(
                    answer,
                    row.getBoolean("overridden"),
                    row.getString("reason"),
                    row.getString("decided_by"),
                    row.getTimestamp("decided_at").toInstant());
        } catch (java.sql.SQLException e) {
            throw new IllegalStateException(e);
        }
    }
}
