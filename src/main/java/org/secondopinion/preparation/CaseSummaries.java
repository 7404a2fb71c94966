package org.secondopinion.preparation;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.secondopinion.cases.CaseId;
import org.secondopinion.cases.Refusal;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The structured summaries of cases, each fact with its document, and the biomarkers that the records report. */
@Service
@Transactional
public class CaseSummaries {

    private final JdbcClient sql;

    CaseSummaries(JdbcClient sql) {
        this.sql = sql;
    }

    /**
     * Puts a summary in place of the one before.
     *
     * @throws Refusal naming the first line that cannot be read
     */
    public void write(CaseId caseId, String factLines, String biomarkerLines, String by) {
        var facts = SummaryLines.facts(factLines);
        if (facts.isEmpty()) {
            throw new Refusal("A summary needs at least one fact with its document.");
        }
        var biomarkers = SummaryLines.biomarkers(biomarkerLines);
        keepFacts(caseId, facts, by);
        keepBiomarkers(caseId, biomarkers);
    }

    private void keepFacts(CaseId caseId, List<SummaryLines.Fact> facts, String by) {
        sql.sql("delete from summary_facts where case_reference = ?")
                .param(caseId.reference())
                .update();
        for (var position = 0; position < facts.size(); position++) {
            var fact = facts.get(position);
            sql.sql(
                            "insert into summary_facts (id, case_reference, position, fact, document, page, language, written_by)"
                                    + " values (?, ?, ?, ?, ?, ?, ?, ?)")
                    .params(
                            UUID.randomUUID(),
                            caseId.reference(),
                            position,
                            fact.fact(),
                            fact.document(),
                            fact.page(),
                            fact.language(),
                            by)
                    .update();
        }
    }

    private void keepBiomarkers(CaseId caseId, Map<String, String> biomarkers) {
        sql.sql("delete from reported_biomarkers where case_reference = ?")
                .param(caseId.reference())
                .update();
        biomarkers.forEach((marker, result) -> sql.sql(
                        "insert into reported_biomarkers (case_reference, marker, result) values (?, ?, ?)")
                .params(caseId.reference(), marker, result)
                .update());
    }

    List<SummaryLines.Fact> facts(CaseId caseId) {
        return sql.sql(
                        "select fact, document, page, language from summary_facts where case_reference = ? order by position")
                .param(caseId.reference())
                .query(SummaryLines.Fact.class)
                .list();
    }

    Map<String, String> biomarkers(CaseId caseId) {
        return sql
                .sql("select marker, result from reported_biomarkers where case_reference = ?")
                .param(caseId.reference())
                .query((row, number) -> Map.entry(row.getString("marker"), row.getString("result")))
                .list()
                .stream()
                .collect(java.util.stream.Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }
}
