package org.secondopinion.records;

import java.time.Instant;
import java.util.List;
import org.secondopinion.cases.CaseId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What the collection has brought beside documents, for the case file. */
@Component
class RecordRows {

    private final JdbcClient sql;

    RecordRows(JdbcClient sql) {
        this.sql = sql;
    }

    List<Translation> translations(CaseId caseId) {
        return sql.sql(
                        "select r.kind, t.words, t.certified_by, t.certified_at from record_translations t"
                                + " join record_requests r on r.id = t.request_id where r.case_reference = ? order by t.certified_at")
                .param(caseId.reference())
                .query(Translation.class)
                .list();
    }

    record Translation(RecordKind kind, String words, String certifiedBy, Instant certifiedAt) {}
}
