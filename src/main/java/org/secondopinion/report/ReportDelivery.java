package org.secondopinion.report;

import java.sql.Timestamp;
import java.time.Clock;
import java.util.Optional;
import java.util.function.Function;
import org.secondopinion.cases.CaseId;
import org.secondopinion.cases.Cases;
import org.secondopinion.cases.Journal;
import org.secondopinion.cases.Refusal;
import org.secondopinion.clocks.CaseClocks;
import org.secondopinion.messages.Outbox;
import org.secondopinion.report.plain.PlainCheck.Difference;
import org.secondopinion.report.plain.PlainVersion;
import org.secondopinion.report.plain.PlainVersions;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** How a signed report gets its plain-language version, and then to the family. */
@Service
@Transactional
public class ReportDelivery {

    private final JdbcClient sql;
    private final ReportRows rows;
    private final Reports reports;
    private final PlainVersions plainVersions;
    private final Cases cases;
    private final Signers signers;
    private final Outbox outbox;
    private final Journal journal;
    private final CaseClocks clocks;
    private final Clock clock;

    ReportDelivery(
            JdbcClient sql,
            ReportRows rows,
            Reports reports,
            PlainVersions plainVersions,
            Cases cases,
            Signers signers,
            Outbox outbox,
            Journal journal,
            CaseClocks clocks,
            Clock clock) {
        this.sql = sql;
        this.rows = rows;
        this.reports = reports;
        this.plainVersions = plainVersions;
        this.cases = cases;
        this.signers = signers;
        this.outbox = outbox;
        this.journal = journal;
        this.clocks = clocks;
        this.clock = clock;
    }

    /**
     * Keeps the plain-language version of the signed report, in the family's language.
     *
     * @throws Refusal naming what differs from the report without a reason, or what the report lacks to be delivered
     */
    public void writePlainLanguage(CaseId caseId, PlainWords plain, String by) {
        if (!plain.isChecked()) {
            throw new Refusal("Please check the plain-language version against the signed report first.");
        }
        var language = cases.get(caseId).contact().language();
        var version = new PlainVersion(language, plain.changes(), plain.stays(), plain.nextSteps(), plain.toAsk());
        var report = rows.get(caseId);
        plainVersions.keep(report.id(), reports.last(caseId).essence(), version, plain.reasons(), plain.remark(), by);
        demandDeliverable(caseId, report);
        journal.write(caseId, "Plain-language version written by " + by, null);
    }

    /**
     * Opens the report to the family and tells it so, once.
     *
     * @throws Refusal naming all that is missing; nothing is delivered then
     */
    public void deliver(CaseId caseId) {
        var report = rows.get(caseId);
        demandDeliverable(caseId, report);
        sql.sql("update reports set delivered_at = coalesce(delivered_at, ?) where id = ?")
                .params(now(), report.id())
                .update();
        rows.move(report, ReportState.DELIVERED);
        clocks.reportDelivered(caseId);
        outbox.toFamily(caseId, "report-ready", report.id().toString());
        journal.write(caseId, "Report delivered", null);
    }

    private void demandDeliverable(CaseId caseId, Report report) {
        var missing = ReportGate.undeliverable(
                cases.get(caseId),
                report,
                report.signedBy() == null
                        ? null
                        : signers.knownName(report.signedBy()).orElse(null),
                plainVersions.of(report.id()).orElse(null));
        if (!missing.isEmpty()) {
            throw new Refusal("The report cannot be delivered. " + String.join(" ", missing));
        }
    }

    /** The family has opened the report; only the first time is kept. */
    public void opened(CaseId caseId) {
        rows.delivered(caseId).filter(report -> report.openedAt() == null).ifPresent(report -> {
            sql.sql("update reports set opened_at = ? where id = ? and opened_at is null")
                    .params(now(), report.id())
                    .update();
            journal.write(caseId, "Family opened the report", null);
        });
    }

    /** Whether a call may still be asked for: until the report is explained. */
    @Transactional(readOnly = true)
    public boolean mayWishCall(CaseId caseId) {
        return rows.delivered(caseId)
                .filter(report -> report.callOutcome() == null && report.callWishedAt() == null)
                .isPresent();
    }

    /** The family wishes a call about the report; its coordinator is told, once. */
    public void wishCall(CaseId caseId) {
        var report = rows.delivered(caseId)
                .filter(delivered -> delivered.callOutcome() == null)
                .orElseThrow(() -> new Refusal("A call can no longer be asked for here."));
        sql.sql("update reports set call_wished_at = coalesce(call_wished_at, ?) where id = ?")
                .params(now(), report.id())
                .update();
        outbox.toGroup(caseId, "coordinator", "family-wrote", "call:" + report.id());
        journal.write(caseId, "Family wishes a call about the report", null);
    }

    private Timestamp now() {
        return Timestamp.from(clock.instant());
    }

    /**
     * A plain-language version as its writer hands it in.
     *
     * @param reasons why what differs from the report is right
     * @param remark may be empty
     */
    public record PlainWords(
            String changes,
            String stays,
            String nextSteps,
            String toAsk,
            Function<Difference, Optional<String>> reasons,
            Optional<String> remark,
            boolean isChecked) {}
}
