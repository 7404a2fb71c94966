package org.secondopinion.records;

import java.sql.Timestamp;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.secondopinion.cases.CaseId;
import org.secondopinion.cases.Cases;
import org.secondopinion.cases.Journal;
import org.secondopinion.cases.Refusal;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The checklist of a case: one row for each kind of record, asked for once and followed until it is settled. */
@Service
@Transactional
public class RecordRequests {

    private static final String COLUMNS =
            "id, case_reference, kind, requirement, is_specimen, why, source, reviewed_on,"
                    + " state, waiver_reason, waived_by, max_age_days, answer,"
                    + " rule_version, limit_rule, answered_at, export_permission, export_document, translation_awaited,"
                    + " asked_of, waits_for, waits_since, reminders";

    private final JdbcClient sql;
    private final Cases cases;
    private final Journal journal;
    private final CollectionBall ball;
    private final Clock clock;

    RecordRequests(JdbcClient sql, Cases cases, Journal journal, CollectionBall ball, Clock clock) {
        this.sql = sql;
        this.cases = cases;
        this.journal = journal;
        this.ball = ball;
        this.clock = clock;
    }

    /** Adds what the rules require and the checklist does not have yet; nothing is asked for twice. */
    public void require(CaseId caseId, List<Requirement> requirements) {
        requirements.forEach(required -> sql.sql("insert into record_requests (id, case_reference, kind, requirement,"
                        + " is_specimen, why, source, reviewed_on, rule_version, state)"
                        + " values (?, ?, ?, ?, ?, ?, ?, ?, ?, 'OPEN')"
                        + " on conflict (case_reference, kind) do nothing")
                .params(
                        UUID.randomUUID(),
                        caseId.reference(),
                        required.kind().name(),
                        required.requirement(),
                        required.isSpecimen(),
                        required.why(),
                        required.source(),
                        required.reviewedOn(),
                        required.ruleVersion())
                .update());
        ball.begin(caseId);
    }

    /** A record has moved: the clocks hear whom the collection waits for now. */
    public void passBall(CaseId caseId) {
        ball.follow(
                caseId, of(caseId).stream().filter(RecordRequest::isRequired).toList());
    }

    @Transactional(readOnly = true)
    public List<RecordRequest> of(CaseId caseId) {
        return sql.sql("select " + COLUMNS
                        + " from record_requests where case_reference = ? order by requirement desc, opened")
                .param(caseId.reference())
                .query(RecordRequest.class)
                .list();
    }

    /** The required records that are neither accepted nor waived. */
    @Transactional(readOnly = true)
    public List<RecordRequest> open(CaseId caseId) {
        return of(caseId).stream()
                .filter(RecordRequest::isRequired)
                .filter(request -> request.state() != RecordRequest.State.ACCEPTED
                        && request.state() != RecordRequest.State.WAIVED)
                .toList();
    }

    @Transactional(readOnly = true)
    public RecordRequest get(UUID id) {
        return sql.sql("select " + COLUMNS + " from record_requests where id = ?")
                .param(id)
                .query(RecordRequest.class)
                .single();
    }

    /** Where the specimen of a request would travel from; where to is not decided before a centre is. */
    @Transactional(readOnly = true)
    public SpecimenRoute route(UUID id) {
        var request = get(id);
        var material = switch (request.kind()) {
            case TISSUE_BLOCK -> "BLOCK";
            case BLOOD_SMEAR -> "BLOOD";
            default -> "SLIDES";
        };
        var home = cases.get(CaseId.of(request.caseReference())).patient().country();
        return new SpecimenRoute(home, "", material, "CLINICAL");
    }

    public void keepExportRule(UUID id, String permission, String document) {
        sql.sql("update record_requests set export_permission = ?, export_document = ? where id = ?")
                .params(permission, document, id)
                .update();
    }

    /**
     * Settles how a record was obtained: waived with a reason, or by a document or specimen that is there.
     *
     * @throws Refusal when it is said to be there and is not, or waived without a reason
     */
    public void obtain(UUID id, boolean isWaived, Optional<String> note, String by) {
        var request = get(id);
        if (isWaived) {
            var reason = note.orElseThrow(() -> new Refusal(
                    "A record is waived with a reason: it is read by the specialist instead of the record."));
            sql.sql("update record_requests set state = 'WAIVED', waiver_reason = ?, waived_by = ? where id = ?")
                    .params(reason, by, id)
                    .update();
            journal.write(
                    CaseId.of(request.caseReference()),
                    "Waived: " + request.kind().words(),
                    reason);
        } else if (!request.isSpecimen() && request.state() != RecordRequest.State.ARRIVED) {
            throw new Refusal(
                    "No document for '%s' is here yet. Upload it in the Case file tab, or waive it with a reason."
                            .formatted(request.kind().words()));
        } else {
            sql.sql("update record_requests set state = 'ARRIVED' where id = ?")
                    .param(id)
                    .update();
        }
        passBall(caseOf(id));
    }

    /** Accepts or refuses what arrived; a refusal names what is to be sent instead. */
    public void inspect(
            UUID id,
            boolean isUsable,
            Optional<String> reason,
            Optional<LocalDate> datedOn,
            boolean isTranslationNeeded) {
        if (!isUsable && reason.isEmpty()) {
            throw new Refusal("Say what is wrong and what to send instead; the family reads it.");
        }
        if (isUsable && holdsAnotherPersons(id)) {
            throw new Refusal(
                    "A document of this record seems to be another person's. Please refuse it in the Case file"
                            + " tab first, or accept it there and say why.");
        }
        sql.sql("update record_requests set state = ?, translation_awaited = ? where id = ?")
                .params(isUsable ? "ACCEPTED" : "OPEN", isUsable && isTranslationNeeded, id)
                .update();
        sql.sql("update record_documents set state = ?, refusal_reason = ?, dated_on = coalesce(?, dated_on)"
                        + " where request_id = ? and state = 'ARRIVED'")
                .params(isUsable ? "ACCEPTED" : "REFUSED", isUsable ? null : reason.get(), datedOn.orElse(null), id)
                .update();
        passBall(caseOf(id));
    }

    private boolean holdsAnotherPersons(UUID request) {
        return sql.sql(
                        "select exists (select from record_documents d join document_inspections i on i.document_id = d.id"
                                + " where d.request_id = ? and d.state = 'ARRIVED' and i.identity = 'DIFFERS' and i.decision is null)")
                .param(request)
                .query(Boolean.class)
                .single();
    }

    /** Decides on one document of several for a request. */
    void settle(UUID document, InspectionDecisions.Verdict verdict) {
        sql.sql(
                        "update record_documents set state = ?, refusal_reason = ?, dated_on = coalesce(?, dated_on), language = ?"
                                + " where id = ? and state = 'ARRIVED'")
                .params(
                        verdict.isUsable() ? "ACCEPTED" : "REFUSED",
                        verdict.isUsable() ? null : verdict.sendInstead(),
                        verdict.datedOn(),
                        verdict.language(),
                        document)
                .update();
    }

    void keepLanguage(UUID document, String language) {
        sql.sql("update record_documents set language = ? where id = ?")
                .params(language, document)
                .update();
    }

    /** Whether a certified translator works on a document. */
    @Transactional(readOnly = true)
    public boolean isTranslated(UUID document) {
        return sql.sql("select exists (select from record_documents d join record_requests r on r.id = d.request_id"
                        + " where d.id = ? and r.translation_awaited)")
                .param(document)
                .query(Boolean.class)
                .single();
    }

    /** A translation of what answers this request is there. */
    public void translated(UUID id) {
        sql.sql("update record_requests set translation_awaited = false where id = ?")
                .param(id)
                .update();
        passBall(caseOf(id));
    }

    /** Keeps how old a record may be, and the rule that says so. */
    public void keepLimits(CaseId caseId, RecordKind kind, int maxAgeDays, String rule) {
        sql.sql("update record_requests set max_age_days = ?, limit_rule = ? where case_reference = ? and kind = ?")
                .params(maxAgeDays, rule, caseId.reference(), kind.name())
                .update();
    }

    /** What a person decides about gaps; those asked for again open anew. */
    public void decideOnGaps(CaseId caseId, boolean askAgain, String reason, String by) {
        sql.sql("insert into gap_decisions (id, case_reference, is_asked_again, reason, decided_by, decided_at)"
                        + " values (?, ?, ?, ?, ?, ?)")
                .params(UUID.randomUUID(), caseId.reference(), askAgain, reason, by, now())
                .update();
        if (askAgain) {
            sql.sql("update record_requests set state = 'OPEN' where case_reference = ? and requirement = 'REQUIRED'"
                            + " and answer in ('MISSING', 'STALE', 'CANNOT_EVALUATE')")
                    .param(caseId.reference())
                    .update();
        } else {
            ball.complete(caseId);
        }
        journal.write(caseId, askAgain ? "Records asked for again" : "Going on with gaps", reason);
    }

    public void assessNewRecord(CaseId caseId, boolean isUsable, String whatItChanges) {
        sql.sql(
                        "update record_documents set state = ? where case_reference = ? and request_id is null and state = 'ARRIVED'")
                .params(isUsable ? "ACCEPTED" : "REFUSED", caseId.reference())
                .update();
        journal.write(caseId, "New record assessed", whatItChanges);
    }

    @Transactional(readOnly = true)
    public List<RecordDocument> documents(CaseId caseId) {
        return sql.sql("select id, request_id, kind, file_name, content_type, size_bytes, pages, dated_on, state,"
                        + " refusal_reason, language, uploaded_by, uploaded_at, version, replaces,"
                        + " (select newer.id from record_documents newer where newer.replaces = d.id) as replaced_by"
                        + " from record_documents d where case_reference = ? order by arrived")
                .param(caseId.reference())
                .query(RecordDocument.class)
                .list();
    }

    private CaseId caseOf(UUID request) {
        return CaseId.of(get(request).caseReference());
    }

    private Timestamp now() {
        return Timestamp.from(clock.instant());
    }

    /** One row of the decision: requirement is REQUIRED or IF_AVAILABLE. */
    public record Requirement(
            RecordKind kind,
            String requirement,
            boolean isSpecimen,
            String why,
            String source,
            LocalDate reviewedOn,
            int ruleVersion) {}
}
