package org.secondopinion.board;

import java.sql.Timestamp;
import java.time.Clock;
import java.util.Optional;
import java.util.UUID;
import org.secondopinion.cases.CaseId;
import org.secondopinion.cases.Journal;
import org.secondopinion.cases.Refusal;
import org.secondopinion.summary.Occasion;
import org.secondopinion.summary.SummaryVersions;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What boards are asked to answer; a case that comes back with more information is requested anew. */
@Service
@Transactional
public class BoardRequests {

    private final JdbcClient sql;
    private final SummaryVersions summaries;
    private final Journal journal;
    private final Clock clock;

    BoardRequests(JdbcClient sql, SummaryVersions summaries, Journal journal, Clock clock) {
        this.sql = sql;
        this.summaries = summaries;
        this.journal = journal;
        this.clock = clock;
    }

    /** Asks for a board; {@code whatIsNew} may be null. */
    public void request(CaseId caseId, String question, String whatIsNew, String by) {
        sql.sql("insert into board_requests (id, case_reference, question, what_is_new, requested_by, requested_at)"
                        + " values (?, ?, ?, ?, ?, ?)")
                .params(UUID.randomUUID(), caseId.reference(), question, whatIsNew, by, Timestamp.from(clock.instant()))
                .update();
        summaries.sendOut(caseId, Occasion.BOARD_REQUEST, "tumour board", by);
        journal.write(caseId, "Tumour board requested", null);
    }

    /** Sends the request back for what is missing. @throws Refusal when that is not said */
    public void reject(CaseId caseId, String missing, String by) {
        if (missing == null) {
            throw new Refusal("Please say which information is missing, so that it can be asked for.");
        }
        sql.sql("update board_requests set rejected_for = ?, rejected_by = ?, rejected_at = ? where id = ?")
                .params(
                        missing,
                        by,
                        Timestamp.from(clock.instant()),
                        open(caseId).id())
                .update();
        journal.write(caseId, "Tumour board needs more information", missing);
    }

    /**
     * A named person lists the case although something of its pro-forma is missing.
     *
     * @throws Refusal without a reason, or when no request is open
     */
    public void listAllTheSame(CaseId caseId, String because, String by) {
        if (because == null || because.isBlank()) {
            throw new Refusal("Please write why the case is listed although something is missing.");
        }
        sql.sql("update board_requests set listed_because = ?, listed_by = ?, listed_at = ? where id = ?")
                .params(
                        because.strip(),
                        by,
                        Timestamp.from(clock.instant()),
                        open(caseId).id())
                .update();
        journal.write(caseId, "Listed for a board with something missing", because);
    }

    boolean wasSentBack(CaseId caseId) {
        return sql.sql(
                        "select exists (select from board_requests where case_reference = ? and rejected_at is not null)")
                .param(caseId.reference())
                .query(Boolean.class)
                .single();
    }

    /** @throws Refusal when no board is asked for, or the last request was sent back */
    Request open(CaseId caseId) {
        return last(caseId)
                .filter(request -> request.rejectedFor() == null)
                .orElseThrow(() ->
                        new Refusal("Case %s has no open request with a question for the board.".formatted(caseId)));
    }

    Optional<Request> last(CaseId caseId) {
        return sql.sql(
                        "select id, question, what_is_new, requested_by, rejected_for, listed_because, listed_by from board_requests"
                                + " where case_reference = ? order by written desc limit 1")
                .param(caseId.reference())
                .query(Request.class)
                .optional();
    }

    /** {@code whatIsNew}, {@code rejectedFor} and who listed the case all the same may be null. */
    record Request(
            UUID id,
            String question,
            String whatIsNew,
            String requestedBy,
            String rejectedFor,
            String listedBecause,
            String listedBy) {

        /** Null where nobody took anything missing on. */
        String overrideWords() {
            return listedBy == null ? null : "%s (%s)".formatted(listedBecause, listedBy);
        }
    }
}
