package org.secondopinion.board;

import java.util.List;
import java.util.UUID;
import org.secondopinion.cases.CaseId;
import org.secondopinion.cases.Findings;
import org.secondopinion.cases.Findings.Finding;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Which specialties a case needs on its board. */
@Service
@Transactional
public class BoardPanels {

    private final JdbcClient sql;
    private final Findings findings;

    BoardPanels(JdbcClient sql, Findings findings) {
        this.sql = sql;
        this.findings = findings;
    }

    /** Puts a panel in place of the case's last one, with the rules that asked for its seats. */
    public void compose(CaseId caseId, List<Seat> seats, List<Finding> reasons) {
        sql.sql("delete from board_panels where case_reference = ?")
                .param(caseId.reference())
                .update();
        for (var position = 0; position < seats.size(); position++) {
            var seat = seats.get(position);
            // Several rules may ask for one specialty; a core seat is never made less.
            sql.sql(
                            "insert into board_panels (id, case_reference, position, specialty, presence) values (?, ?, ?, ?, ?)"
                                    + " on conflict (case_reference, specialty) do update set presence = excluded.presence"
                                    + " where board_panels.presence = 'INVITED'")
                    .params(
                            UUID.randomUUID(),
                            caseId.reference(),
                            position,
                            seat.specialty().name(),
                            seat.presence().name())
                    .update();
        }
        findings.replace(caseId, "PanelComposition", reasons);
    }

    @Transactional(readOnly = true)
    public List<Seat> of(CaseId caseId) {
        return sql.sql("select specialty, presence from board_panels where case_reference = ? order by position")
                .param(caseId.reference())
                .query(Seat.class)
                .list();
    }
}
