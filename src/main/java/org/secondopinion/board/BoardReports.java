package org.secondopinion.board;

import java.util.Optional;
import org.secondopinion.cases.CaseId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The final reports of the boards: minutes that every author has authorised. */
@Service
@Transactional
public class BoardReports {

    private final JdbcClient sql;

    BoardReports(JdbcClient sql) {
        this.sql = sql;
    }

    /** The last final report of the case, if a board has given one. */
    @Transactional(readOnly = true)
    public Optional<BoardReport> of(CaseId caseId) {
        return sql.sql("select recommendation, minutes, dissent, chair from board_reports where case_reference = ?"
                        + " order by written desc limit 1")
                .param(caseId.reference())
                .query(BoardReport.class)
                .optional();
    }
}
