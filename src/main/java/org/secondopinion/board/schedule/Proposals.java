package org.secondopinion.board.schedule;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.secondopinion.board.Specialty;
import org.secondopinion.board.planning.Proposal.Blocked;
import org.secondopinion.board.planning.Proposal.Placed;
import org.secondopinion.cases.CaseId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The last proposal for each case that waits. */
@Component
class Proposals {

    private final JdbcClient sql;
    private final Clock clock;

    Proposals(JdbcClient sql, Clock clock) {
        this.sql = sql;
        this.clock = clock;
    }

    Map<CaseId, ProposedPlace> all() {
        var preparers = preparers();
        var all = new HashMap<CaseId, ProposedPlace>();
        sql.sql("select * from board_proposals")
                .query((row, n) -> place(row, preparers))
                .list()
                .forEach(place -> all.put(place.caseId(), place));
        return all;
    }

    Optional<ProposedPlace> of(CaseId caseId) {
        return Optional.ofNullable(all().get(caseId));
    }

    void keep(Placed placed) {
        put(CaseId.of(placed.reference()), placed.slot(), false, placed.because(), null, null);
        placed.preparers()
                .forEach((specialty, person) -> sql.sql(
                                "insert into board_proposed_preparers (case_reference, specialty,"
                                        + " specialist_id) values (?, ?, ?)")
                        .params(placed.reference(), specialty.name(), person)
                        .update());
    }

    void keep(Blocked blocked) {
        put(
                CaseId.of(blocked.reference()),
                null,
                false,
                blocked.sentence(),
                blocked.rule().sentence(),
                blocked.remedy());
    }

    /** A person's own choice, which the next plan leaves alone. */
    void pin(CaseId caseId, UUID sessionId, String words) {
        put(caseId, sessionId, true, words, null, null);
    }

    void release(CaseId caseId) {
        sql.sql("update board_proposals set is_pinned = false where case_reference = ?")
                .param(caseId.reference())
                .update();
    }

    void forget(CaseId caseId) {
        sql.sql("delete from board_proposals where case_reference = ?")
                .param(caseId.reference())
                .update();
    }

    /** Takes away what was proposed for those who wait no more, and what the next plan says anew. */
    void forgetUnpinned() {
        sql.sql("delete from board_proposals where not is_pinned").update();
    }

    private void put(CaseId caseId, UUID sessionId, boolean pinned, String words, String rule, String remedy) {
        forget(caseId);
        sql.sql("insert into board_proposals (case_reference, session_id, is_pinned, words, rule, remedy, proposed_at)"
                        + " values (?, ?, ?, ?, ?, ?, ?)")
                .params(caseId.reference(), sessionId, pinned, words, rule, remedy, Timestamp.from(clock.instant()))
                .update();
    }

    private Map<String, Map<Specialty, UUID>> preparers() {
        var preparers = new HashMap<String, Map<Specialty, UUID>>();
        sql.sql("select * from board_proposed_preparers").query(row -> {
            preparers
                    .computeIfAbsent(row.getString("case_reference"), none -> new EnumMap<>(Specialty.class))
                    .put(Specialty.valueOf(row.getString("specialty")), row.getObject("specialist_id", UUID.class));
        });
        return preparers;
    }

    private static ProposedPlace place(ResultSet row, Map<String, Map<Specialty, UUID>> preparers) throws SQLException {
        var reference = row.getString("case_reference");
        return new ProposedPlace(
                CaseId.of(reference),
                row.getObject("session_id", UUID.class),
                row.getBoolean("is_pinned"),
                row.getString("words"),
                row.getString("rule"),
                row.getString("remedy"),
                preparers.getOrDefault(reference, Map.of()));
    }
}
