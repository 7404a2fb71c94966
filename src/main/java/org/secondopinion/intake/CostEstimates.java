package org.secondopinion.intake;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.secondopinion.cases.CaseId;
import org.secondopinion.cases.CaseStatus;
import org.secondopinion.cases.Cases;
import org.secondopinion.cases.Journal;
import org.secondopinion.cases.Refusal;
import org.secondopinion.intake.CostEstimate.Answer;
import org.secondopinion.messages.Outbox;
import org.secondopinion.pathway.Pathway;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The cost ranges of cases and what families answered; the last one made is the one that counts. */
@Service
@Transactional
public class CostEstimates {

    private final JdbcClient sql;
    private final Cases cases;
    private final Outbox outbox;
    private final Pathway pathway;
    private final Journal journal;
    private final Clock clock;

    CostEstimates(JdbcClient sql, Cases cases, Outbox outbox, Pathway pathway, Journal journal, Clock clock) {
        this.sql = sql;
        this.cases = cases;
        this.outbox = outbox;
        this.pathway = pathway;
        this.journal = journal;
        this.clock = clock;
    }

    @Transactional(readOnly = true)
    public Optional<CostEstimate> current(CaseId caseId) {
        return sql.sql("select * from cost_estimates where case_reference = ? order by made desc limit 1")
                .param(caseId.reference())
                .query(CostEstimates::estimate)
                .optional();
    }

    /** Makes the range that counts from now on. */
    public void make(CaseId caseId, CostRange range) {
        sql.sql("insert into cost_estimates"
                        + " (id, case_reference, low, high, currency, covers, source, reviewed_on, made_at)"
                        + " values (?, ?, ?, ?, ?, ?, ?, ?, ?)")
                .params(
                        UUID.randomUUID(),
                        caseId.reference(),
                        range.low(),
                        range.high(),
                        range.currency(),
                        range.covers(),
                        range.source(),
                        range.reviewedOn(),
                        now())
                .update();
    }

    /** Tells the family that the range is on its page. */
    public void send(CaseId caseId, String iteration) {
        sql.sql("update cost_estimates set sent_at = ? where id = ?")
                .params(now(), toAnswer(caseId).id())
                .update();
        outbox.toFamily(caseId, "cost-range", iteration);
    }

    /** Reminds the family, unless the case rests. */
    public void remind(CaseId caseId, String iteration) {
        if (cases.get(caseId).status() == CaseStatus.OPEN) {
            outbox.toFamily(caseId, "cost-reminder", iteration);
        }
    }

    /** The family accepts on its page. */
    public void accept(CaseId caseId, UUID estimateId, String by) {
        answerOnPage(caseId, estimateId, Answer.ACCEPTED, by);
    }

    /** The family declines on its page. */
    public void decline(CaseId caseId, UUID estimateId, String by) {
        answerOnPage(caseId, estimateId, Answer.DECLINED, by);
    }

    private void answerOnPage(CaseId caseId, UUID estimateId, Answer answer, String by) {
        var current = toAnswer(caseId);
        if (!current.id().equals(estimateId)) {
            throw new Refusal("There is a newer cost range. Please read it and answer that one.");
        }
        keep(caseId, current, answer, by);
        pathway.costAnswered(caseId, estimateId);
    }

    /** A coordinator writes down what the family said by telephone or letter. */
    public void recordAnswer(CaseId caseId, Answer answer, String by) {
        keep(caseId, toAnswer(caseId), answer, by);
    }

    /** @throws IllegalStateException when the family has not answered */
    @Transactional(readOnly = true)
    public boolean isAccepted(CaseId caseId) {
        var answer = current(caseId)
                .map(CostEstimate::answer)
                .orElseThrow(() -> new IllegalStateException("The cost range of %s is not answered".formatted(caseId)));
        return answer == Answer.ACCEPTED;
    }

    private void keep(CaseId caseId, CostEstimate estimate, Answer answer, String by) {
        var kept = sql.sql("update cost_estimates set answer = ?, answered_by = ?, answered_at = ?"
                        + " where id = ? and answer is null")
                .params(answer.name(), by, now(), estimate.id())
                .update();
        if (kept == 0) {
            throw new Refusal("This cost range has been answered already. Please reload the page.");
        }
        journal.write(caseId, "Cost range %s: %s".formatted(answer.name().toLowerCase(), estimate.range()), null);
    }

    private CostEstimate toAnswer(CaseId caseId) {
        return current(caseId).orElseThrow(() -> new Refusal("There is no cost range for case %s.".formatted(caseId)));
    }

    private Timestamp now() {
        return Timestamp.from(clock.instant());
    }

    private static CostEstimate estimate(ResultSet row, int number) throws SQLException {
        return new CostEstimate(
                row.getObject("id", UUID.class),
                row.getInt("low"),
                row.getInt("high"),
                row.getString("currency"),
                row.getString("covers"),
                instant(row.getTimestamp("sent_at")),
                Optional.ofNullable(row.getString("answer"))
                        .map(Answer::valueOf)
                        .orElse(null),
                row.getString("answered_by"),
                instant(row.getTimestamp("answered_at")));
    }

    private static Instant instant(Timestamp at) {
        return at == null ? null : at.toInstant();
    }
}
