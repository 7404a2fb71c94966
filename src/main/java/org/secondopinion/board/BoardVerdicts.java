package org.secondopinion.board;

import java.util.List;
import java.util.UUID;
import org.secondopinion.cases.CaseId;
import org.secondopinion.summary.FirstOpinion;
import org.secondopinion.summary.SummarySheets;
import org.secondopinion.summary.Verdict;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What each version of the minutes says of the first opinion, beside what the summary said of it then. */
@Component
class BoardVerdicts {

    private final JdbcClient sql;
    private final SummarySheets summaries;

    BoardVerdicts(JdbcClient sql, SummarySheets summaries) {
        this.sql = sql;
        this.summaries = summaries;
    }

    void keep(CaseId caseId, UUID minutes, List<Verdict> verdicts) {
        if (verdicts.isEmpty()) {
            return;
        }
        var first = FirstOpinion.of(summaries.of(caseId));
        verdicts.forEach(verdict -> sql.sql(
                        "insert into board_verdicts (minutes_id, field, standing, first, second) values (?, ?, ?, ?, ?)")
                .params(
                        minutes,
                        verdict.field().name(),
                        verdict.standing().name(),
                        first.get(verdict.field()),
                        verdict.second())
                .update());
    }

    /** In the order of the fields. */
    List<Verdict> of(UUID minutes) {
        return sql
                .sql("select field, standing, first, second from board_verdicts where minutes_id = ?")
                .param(minutes)
                .query(Verdict.class)
                .list()
                .stream()
                .sorted((one, other) -> one.field().compareTo(other.field()))
                .toList();
    }
}
