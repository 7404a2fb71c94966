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

    /** @throws Refusal when no board is asked for, or the last request was sent back */
    Request open(CaseId caseId) {
        return last(caseId)
                .filter(request -> request.rejectedFor() == null)
                .orElseThrow(() ->
                        new Refusal("Case %s has no open request with a question for the board.".formatted(caseId)));
    }

    Optional<Request> last(CaseId caseId) {
        return sql.sql("select id, question, what_is_new, requested_by, rejected_for from board_requests"
                        + " where case_reference = ? order by written desc limit 1")
                .param(caseId.reference())
                .query(Request.class)
                .optional();
    }

    record Request(UUID id, String question, String whatIsNew, String requestedBy, String rejectedFor) {}
}
