package org.secondopinion.board;

import java.sql.Timestamp;
import java.time.Clock;
import java.util.List;
import java.util.UUID;
import org.secondopinion.cases.CaseId;
import org.secondopinion.cases.Journal;
import org.secondopinion.cases.Refusal;
import org.secondopinion.pathway.Pathway;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The emergency exit: a case that cannot wait leaves its board, and comes back to it when somebody says so. */
@Service
@Transactional
public class BoardBypasses {

    private static final String AT_THE_BOARD = "CallActivity_TumourBoard";

    private final JdbcClient sql;
    private final BoardMeetings meetings;
    private final BoardReports reports;
    private final Pathway pathway;
    private final Journal journal;
    private final Clock clock;

    BoardBypasses(
            JdbcClient sql,
            BoardMeetings meetings,
            BoardReports reports,
            Pathway pathway,
            Journal journal,
            Clock clock) {
        this.sql = sql;
        this.meetings = meetings;
        this.reports = reports;
        this.pathway = pathway;
        this.journal = journal;
        this.clock = clock;
    }

    /**
     * Takes a case from its board, whatever the board is doing with it.
     *
     * @throws Refusal without a reason, when the case is at no board, or when it has left it already
     */
    public void declare(CaseId caseId, String reason, String by) {
        if (reason == null || reason.isBlank()) {
            throw new Refusal("Please write why the case cannot wait for its board.");
        }
        if (!isAtTheBoard(caseId)) {
            throw new Refusal("Case %s is at no board now.".formatted(caseId));
        }
        if (isOpen(caseId)) {
            throw new Refusal("The case has left its board already; the decision is still to be recorded.");
        }
        var id = UUID.randomUUID();
        sql.sql("insert into board_bypasses (id, case_reference, reason, declared_by, declared_at)"
                        + " values (?, ?, ?, ?, ?)")
                .params(id, caseId.reference(), reason.strip(), by, now())
                .update();
        meetings.free(caseId);
        journal.write(caseId, "Board bypassed in an emergency", reason);
        pathway.boardBypassed(caseId, id);
    }

    /** Whether the case could leave its board now. */
    @Transactional(readOnly = true)
    public boolean isPossible(CaseId caseId) {
        return isAtTheBoard(caseId) && !isOpen(caseId);
    }

    private boolean isAtTheBoard(CaseId caseId) {
        return pathway.stages(caseId).contains(AT_THE_BOARD);
    }

    private boolean isOpen(CaseId caseId) {
        return of(caseId).stream().anyMatch(bypass -> bypass.decision() == null);
    }

    /** Keeps who decided what; without the board it becomes the report. */
    public void record(CaseId caseId, Decision decision, String by) {
        var open = of(caseId).stream()
                .filter(bypass -> bypass.decision() == null)
                .findFirst()
                .orElseThrow(() -> new Refusal("Case %s has not left its board.".formatted(caseId)));
        sql.sql(
                        "update board_bypasses set decided_by = ?, decision = ?, comes_back = ?, recorded_by = ?, recorded_at = ?"
                                + " where id = ?")
                .params(decision.decidedBy(), decision.words(), decision.comesBack(), by, now(), open.id())
                .update();
        journal.write(caseId, "Emergency decision recorded", decision.words());
        if (!decision.comesBack()) {
            reports.finaliseEmergency(caseId, open.id(), decision.words(), decision.decidedBy());
        }
    }

    List<Bypass> of(CaseId caseId) {
        return sql.sql(
                        "select id, reason, declared_by, decided_by, decision from board_bypasses where case_reference = ?"
                                + " order by written")
                .param(caseId.reference())
                .query(Bypass.class)
                .list();
    }

    private Timestamp now() {
        return Timestamp.from(clock.instant());
    }

    /** What was decided outside the board, by whom, and whether the board still sees the case. */
    public record Decision(String words, String decidedBy, boolean comesBack) {}

    /** {@code decidedBy} and {@code decision} are null until they are recorded. */
    record Bypass(UUID id, String reason, String declaredBy, String decidedBy, String decision) {

        String words() {
            return decision == null
                    ? "%s (%s)".formatted(reason, declaredBy)
                    : "%s (%s) Decided by %s: %s".formatted(reason, declaredBy, decidedBy, decision);
        }
    }
}
