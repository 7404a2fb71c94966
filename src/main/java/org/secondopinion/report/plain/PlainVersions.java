package org.secondopinion.report.plain;

import java.sql.Timestamp;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import org.secondopinion.cases.Refusal;
import org.secondopinion.report.plain.PlainCheck.Difference;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The plain-language versions of reports, each with what differs from its report and who said why that is right. */
@Component
public class PlainVersions {

    private final JdbcClient sql;
    private final Clock clock;

    public PlainVersions(JdbcClient sql, Clock clock) {
        this.sql = sql;
        this.clock = clock;
    }

    /**
     * @param report all words of the report
     * @param reasons why a difference is right; empty where nobody has said it
     * @throws Refusal naming what differs without a reason, or that this is another language
     */
    public void keep(
            UUID reportId,
            String report,
            PlainVersion plain,
            Function<Difference, Optional<String>> reasons,
            Optional<String> remark,
            String by) {
        if (SpokenLanguage.isOtherThan(plain.language(), plain.words())) {
            throw new Refusal("The family reads '%s'; this text is in another language.".formatted(plain.language()));
        }
        var differences = PlainCheck.between(report, plain.words());
        var open = differences.stream()
                .filter(difference -> reasons.apply(difference).isEmpty())
                .map(Difference::words)
                .toList();
        if (!open.isEmpty()) {
            throw new Refusal(
                    "The plain-language version differs from the report: %s. Please correct it, or say why each is right."
                            .formatted(String.join("; ", open)));
        }
        var id = insert(reportId, plain, remark, by);
        differences.forEach(
                difference -> insert(id, difference, reasons.apply(difference).orElseThrow()));
    }

    private UUID insert(UUID reportId, PlainVersion plain, Optional<String> remark, String by) {
        var id = UUID.randomUUID();
        sql.sql("insert into plain_versions (id, report_id, language, changes, stays, next_steps, to_ask, remark,"
                        + " written_by, written_at) values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)")
                .params(
                        id,
                        reportId,
                        plain.language(),
                        plain.changes(),
                        plain.stays(),
                        plain.nextSteps(),
                        plain.toAsk(),
                        remark.orElse(null),
                        by,
                        Timestamp.from(clock.instant()))
                .update();
        return id;
    }

    private void insert(UUID id, Difference difference, String reason) {
        sql.sql("insert into plain_differences (plain_version_id, what, in_report, in_plain, reason)"
                        + " values (?, ?, ?, ?, ?)")
                .params(id, difference.what(), difference.inReport(), difference.inPlain(), reason)
                .update();
    }

    /** The last one of a report. */
    public Optional<PlainVersion> of(UUID reportId) {
        return sql.sql("select language, changes, stays, next_steps, to_ask from plain_versions where report_id = ?"
                        + " order by written desc limit 1")
                .param(reportId)
                .query(PlainVersion.class)
                .optional();
    }

    /** What differs in the last one, with the reason of the person who wrote it. */
    public List<Confirmed> confirmed(UUID reportId) {
        return sql.sql("select d.what, d.in_report, d.in_plain, d.reason, v.written_by from plain_differences d"
                        + " join plain_versions v on v.id = d.plain_version_id where v.id = (select id from plain_versions"
                        + " where report_id = ? order by written desc limit 1) order by d.what")
                .param(reportId)
                .query(Confirmed.class)
                .list();
    }

    /** A difference that somebody called right. */
    public record Confirmed(String what, int inReport, int inPlain, String reason, String writtenBy) {}
}
