package org.secondopinion.intake;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import javax.money.MonetaryAmount;
import org.javamoney.moneta.Money;
import org.secondopinion.cases.CaseId;
import org.secondopinion.cases.ReviewFormat;
import org.secondopinion.cases.Urgency;
import org.secondopinion.intake.CostEstimate.Answered;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The estimates as rows: amounts and parts are written once, only what happens to an estimate is added. */
@Repository
class CostRows {

    private final JdbcClient sql;
    private final Clock clock;

    CostRows(JdbcClient sql, Clock clock) {
        this.sql = sql;
        this.clock = clock;
    }

    /** All of a case, the oldest first. */
    List<CostEstimate> of(CaseId caseId) {
        return sql.sql("select * from cost_estimates where case_reference = ? order by made")
                .param(caseId.reference())
                .query((row, n) -> estimate(row))
                .list();
    }

    /** What waited for another estimate, or for an answer, waits no longer. {@code changeReason} may be null. */
    UUID insert(CaseId caseId, CostScope scope, CostRange range, String changeReason) {
        sql.sql("update cost_estimates set superseded_at = ? where case_reference = ? and superseded_at is null"
                        + " and (answer is null or answer = 'OTHER_FORMAT')")
                .params(now(), caseId.reference())
                .update();
        var id = UUID.randomUUID();
        sql.sql("insert into cost_estimates (id, case_reference, format, country, urgency, extras, low, high, currency,"
                        + " source, reviewed_on, rule_version, change_reason, made_at)"
                        + " values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)")
                .params(
                        id,
                        caseId.reference(),
                        scope.format().name(),
                        scope.country(),
                        scope.urgency().name(),
                        scope.extras().stream().map(Enum::name).collect(Collectors.joining(",")),
                        whole(range.low()),
                        whole(range.high()),
                        range.currency(),
                        range.source(),
                        range.reviewedOn(),
                        range.ruleVersion(),
                        changeReason,
                        now())
                .update();
        for (var position = 0; position < range.items().size(); position++) {
            insert(id, position, range.items().get(position));
        }
        return id;
    }

    private void insert(UUID estimateId, int position, CostItem item) {
        sql.sql("insert into cost_items (estimate_id, position, item, included, low, high) values (?, ?, ?, ?, ?, ?)")
                .params(estimateId, position, item.code(), item.included(), whole(item.low()), whole(item.high()))
                .update();
    }

    void sent(UUID id) {
        sql.sql("update cost_estimates set sent_at = ? where id = ?")
                .params(now(), id)
                .update();
    }

    /** Keeps the answer; false when there is one already, or a newer estimate. */
    boolean answer(UUID id, CostAnswer answer, String by) {
        return sql.sql("update cost_estimates"
                                + " set answer = ?, format_asked = ?, answer_words = ?, answered_by = ?, answered_at = ?"
                                + " where id = ? and answer is null and superseded_at is null")
                        .params(
                                answer.kind().name(),
                                answer.format() == null ? null : answer.format().name(),
                                answer.words(),
                                by,
                                now(),
                                id)
                        .update()
                == 1;
    }

    /** The accepted one holds no longer, since the family accepts another. */
    void supersedeAccepted(CaseId caseId) {
        sql.sql("update cost_estimates set superseded_at = ? where case_reference = ? and answer = 'ACCEPTED'"
                        + " and superseded_at is null")
                .params(now(), caseId.reference())
                .update();
    }

    private CostEstimate estimate(ResultSet row) throws SQLException {
        var id = row.getObject("id", UUID.class);
        return new CostEstimate(
                id,
                new CostScope(
                        ReviewFormat.valueOf(row.getString("format")),
                        row.getString("country"),
                        Arrays.stream(row.getString("extras").split(","))
                                .filter(extra -> !extra.isEmpty())
                                .map(CostExtra::valueOf)
                                .collect(Collectors.toSet()),
                        Urgency.valueOf(row.getString("urgency"))),
                new CostRange(
                        items(id, row.getString("currency")),
                        row.getString("source"),
                        row.getDate("reviewed_on").toLocalDate(),
                        row.getObject("rule_version", Integer.class)),
                instant(row, "made_at"),
                row.getString("change_reason"),
                instant(row, "sent_at"),
                instant(row, "superseded_at"),
                answered(row));
    }

    private List<CostItem> items(UUID estimateId, String currency) {
        return sql.sql("select * from cost_items where estimate_id = ? order by position")
                .param(estimateId)
                .query((row, n) -> new CostItem(
                        row.getString("item"),
                        row.getBoolean("included"),
                        amount(row, "low", currency),
                        amount(row, "high", currency)))
                .list();
    }

    private static Optional<Answered> answered(ResultSet row) throws SQLException {
        if (row.getString("answer") == null) {
            return Optional.empty();
        }
        var format = row.getString("format_asked");
        var answer = new CostAnswer(
                CostAnswer.Kind.valueOf(row.getString("answer")),
                format == null ? null : ReviewFormat.valueOf(format),
                row.getString("answer_words"));
        return Optional.of(new Answered(answer, row.getString("answered_by"), instant(row, "answered_at")));
    }

    private static MonetaryAmount amount(ResultSet row, String column, String currency) throws SQLException {
        var amount = row.getObject(column, Integer.class);
        return amount == null ? null : Money.of(amount, currency);
    }

    private static Integer whole(MonetaryAmount amount) {
        return amount == null ? null : amount.getNumber().intValueExact();
    }

    private static Instant instant(ResultSet row, String column) throws SQLException {
        var at = row.getTimestamp(column);
        return at == null ? null : at.toInstant();
    }

    private Timestamp now() {
        return Timestamp.from(clock.instant());
    }
}
