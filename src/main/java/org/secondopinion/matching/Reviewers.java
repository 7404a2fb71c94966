package org.secondopinion.matching;

import java.util.List;
import org.secondopinion.cases.CaseId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Who accepted to review a case, whoever reviews the plan first, else in the order of acceptance. */
@Service
@Transactional(readOnly = true)
public class Reviewers {

    private final JdbcClient sql;

    Reviewers(JdbcClient sql) {
        this.sql = sql;
    }

    public List<Reviewer> of(CaseId caseId) {
        return sql.sql(
                        "select s.username, s.name from invitations i join specialists s on s.id = i.specialist_id"
                                + " where i.case_reference = ? and i.state = 'ACCEPTED' order by i.component <> 'PLAN', i.answered_at")
                .param(caseId.reference())
                .query(Reviewer.class)
                .list();
    }

    public record Reviewer(String username, String name) {}
}
