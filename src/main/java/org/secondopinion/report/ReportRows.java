package org.secondopinion.report;

import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.UUID;
import org.secondopinion.cases.CaseId;
import org.secondopinion.cases.Refusal;
import org.secondopinion.report.ReportDocument.Source;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The reports of cases, what they say to each question, and the records that they rest on. */
@Component
class ReportRows {

    private final JdbcClient sql;

    ReportRows(JdbcClient sql) {
        this.sql = sql;
    }

    Optional<Report> latest(CaseId caseId) {
        return sql.sql("select * from reports where case_reference = ? order by version desc limit 1")
                .param(caseId.reference())
                .query(Report.class)
                .optional();
    }

    /** The version that the family reads, while the next one may be in the making. */
    Optional<Report> delivered(CaseId caseId) {
        return sql.sql("select * from reports where case_reference = ? and state = 'DELIVERED'"
                        + " order by version desc limit 1")
                .param(caseId.reference())
                .query(Report.class)
                .optional();
    }

    Optional<Report> version(CaseId caseId, int version) {
        return sql.sql("select * from reports where case_reference = ? and version = ?")
                .params(caseId.reference(), version)
                .query(Report.class)
                .optional();
    }

    /** @throws Refusal when no report is drafted */
    Report get(CaseId caseId) {
        return latest(caseId).orElseThrow(() -> new Refusal("Case %s has no report yet.".formatted(caseId)));
    }

    void move(Report report, ReportState state) {
        sql.sql("update reports set state = ? where id = ?")
                .params(state.name(), report.id())
                .update();
    }

    SortedMap<Integer, ReportAnswer> answers(UUID reportId) {
        var answers = new TreeMap<Integer, ReportAnswer>();
        sql.sql("select position, answer, not_answered_because from report_answers where report_id = ?")
                .param(reportId)
                .query((row, n) -> answers.put(
                        row.getInt("position"),
                        new ReportAnswer(row.getString("answer"), row.getString("not_answered_because"))))
                .list();
        return answers;
    }

    void keep(UUID reportId, int position, ReportAnswer answer) {
        sql.sql("insert into report_answers (report_id, position, answer, not_answered_because) values (?, ?, ?, ?)"
                        + " on conflict (report_id, position) do update set answer = excluded.answer,"
                        + " not_answered_because = excluded.not_answered_because")
                .params(reportId, position, answer.answer(), answer.notAnsweredBecause())
                .update();
    }

    List<Source> sources(UUID reportId) {
        return sql.sql("select words, dated_on from report_sources where report_id = ? order by position")
                .param(reportId)
                .query(Source.class)
                .list();
    }

    void add(UUID reportId, List<Source> sources) {
        sources.forEach(source -> sql.sql("insert into report_sources (report_id, position, words, dated_on)"
                        + " select ?, coalesce(max(position), 0) + 1, ?, ? from report_sources where report_id = ?")
                .params(reportId, source.words(), source.datedOn(), reportId)
                .update());
    }
}
