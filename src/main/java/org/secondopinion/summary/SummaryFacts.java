package org.secondopinion.summary;

import java.sql.Timestamp;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import org.secondopinion.cases.CaseId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The rows of the summaries' facts. */
@Component
class SummaryFacts {

    private final JdbcClient sql;

    SummaryFacts(JdbcClient sql) {
        this.sql = sql;
    }

    List<SummaryFact> of(CaseId caseId) {
        return sql.sql("select * from summary_facts where case_reference = ? order by added")
                .param(caseId.reference())
                .query(SummaryFact.class)
                .list();
    }

    UUID add(CaseId caseId, FactEntry fact, String by, Instant at) {
        var id = UUID.randomUUID();
        sql.sql(
                        "insert into summary_facts (block, kind, words, code, edition, began, ended, response, toxicity, source,"
                                + " document_id, page, language, original, changed_by, changed_at, id, case_reference)"
                                + " values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)")
                .params(fields(fact, by, at))
                .params(id, caseId.reference())
                .update();
        return id;
    }

    /** Answers whether the fact still was at this revision. */
    boolean change(CaseId caseId, UUID id, int revision, FactEntry fact, String by, Instant at) {
        return sql.sql("update summary_facts set block = ?, kind = ?, words = ?, code = ?, edition = ?, began = ?,"
                                + " ended = ?, response = ?, toxicity = ?, source = ?, document_id = ?, page = ?,"
                                + " language = ?, original = ?, changed_by = ?, changed_at = ?, revision = revision + 1"
                                + " where id = ? and case_reference = ? and revision = ?")
                        .params(fields(fact, by, at))
                        .params(id, caseId.reference(), revision)
                        .update()
                == 1;
    }

    /** Answers whether the fact still was at this revision. */
    boolean remove(CaseId caseId, UUID id, int revision) {
        return sql.sql("delete from summary_facts where id = ? and case_reference = ? and revision = ?")
                        .params(id, caseId.reference(), revision)
                        .update()
                == 1;
    }

    private static List<Object> fields(FactEntry fact, String by, Instant at) {
        return Arrays.asList(
                fact.block().name(),
                name(fact.kind()),
                fact.words(),
                fact.code(),
                fact.edition(),
                fact.began(),
                fact.ended(),
                name(fact.response()),
                fact.toxicity(),
                fact.source().name(),
                fact.documentId(),
                fact.page(),
                fact.language(),
                fact.original(),
                by,
                Timestamp.from(at));
    }

    private static String name(Enum<?> one) {
        return one == null ? null : one.name();
    }
}
