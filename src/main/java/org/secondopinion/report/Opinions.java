package org.secondopinion.report;

import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import org.secondopinion.cases.CaseId;
import org.secondopinion.cases.CaseStatus;
import org.secondopinion.cases.Cases;
import org.secondopinion.cases.Journal;
import org.secondopinion.cases.ReviewFormat;
import org.secondopinion.matching.Reviewers;
import org.secondopinion.messages.Outbox;
import org.secondopinion.summary.Occasion;
import org.secondopinion.summary.SummaryVersions;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The opinions of the chosen reviewers. */
@Service
@Transactional
public class Opinions {

    private final JdbcClient sql;
    private final Cases cases;
    private final Reviewers reviewers;
    private final SummaryVersions summaries;
    private final Outbox outbox;
    private final Journal journal;
    private final Clock clock;

    Opinions(
            JdbcClient sql,
            Cases cases,
            Reviewers reviewers,
            SummaryVersions summaries,
            Outbox outbox,
            Journal journal,
            Clock clock) {
        this.sql = sql;
        this.cases = cases;
        this.reviewers = reviewers;
        this.summaries = summaries;
        this.outbox = outbox;
        this.journal = journal;
        this.clock = clock;
    }

    /** The logins of those who accepted to review the case, the first one leading. */
    @Transactional(readOnly = true)
    public List<String> reviewers(CaseId caseId) {
        return reviewers.of(caseId).stream()
                .map(reviewer -> reviewer.username())
                .toList();
    }

    /** Asks every reviewer for an opinion. */
    public void request(CaseId caseId, String iteration) {
        reviewers(caseId).forEach(reviewer -> request(caseId, reviewer, iteration));
        journal.write(caseId, "Case file released to the reviewers", null);
    }

    /** Asks the leading reviewer alone, who has seen the patient. */
    public void requestFromLead(CaseId caseId, String iteration) {
        reviewers(caseId).stream().findFirst().ifPresent(lead -> request(caseId, lead, iteration));
    }

    private void request(CaseId caseId, String reviewer, String iteration) {
        sql.sql("insert into opinion_requests (id, case_reference, reviewer, requested_at) values (?, ?, ?, ?)")
                .params(UUID.randomUUID(), caseId.reference(), reviewer, Timestamp.from(clock.instant()))
                .update();
        summaries.sendOut(caseId, Occasion.REVIEW, reviewer, "system");
        outbox.toStaff(caseId, reviewer, "opinion-requested", iteration + ":" + reviewer);
    }

    /** Keeps an opinion and answers its id; of two by the same reviewer the later one counts. */
    public UUID write(CaseId caseId, String reviewer, Opinion opinion, String by) {
        var questions = cases.get(caseId).questions().size();
        var answers = NumberedAnswers.parse(opinion.answers(), questions);
        var id = UUID.randomUUID();
        sql.sql("insert into opinions (id, case_reference, reviewer, written_by, component, agreement, confidence,"
                        + " summary, recommendation, missing, is_video_useful, written_at)"
                        + " values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)")
                .params(
                        id,
                        caseId.reference(),
                        reviewer,
                        by,
                        opinion.component().name(),
                        opinion.agreement().name(),
                        opinion.confidence().name(),
                        opinion.summary(),
                        opinion.recommendation(),
                        opinion.missing(),
                        opinion.videoUseful(),
                        Timestamp.from(clock.instant()))
                .update();
        answers.byNumber()
                .forEach((position, answer) -> sql.sql(
                                "insert into opinion_answers (opinion_id, position, answer) values (?, ?, ?)")
                        .params(id, position, answer)
                        .update());
        sql.sql("update opinion_requests set answered_at = ? where case_reference = ? and reviewer = ?"
                        + " and answered_at is null")
                .params(Timestamp.from(clock.instant()), caseId.reference(), reviewer)
                .update();
        journal.write(caseId, "Opinion given", null);
        return id;
    }

    /** Whether the family wishes to talk to the reviewers by video, or a reviewer finds it useful. */
    @Transactional(readOnly = true)
    public boolean isVideoWanted(CaseId caseId) {
        return cases.get(caseId).formatWished() == ReviewFormat.VIDEO
                || of(caseId).stream().anyMatch(Written::isVideoUseful);
    }

    /** Reminds those who owe their opinion, unless the case rests or is closed. */
    public void remind(CaseId caseId, String iteration) {
        if (cases.get(caseId).status() != CaseStatus.OPEN) {
            return;
        }
        sql.sql("select distinct reviewer from opinion_requests where case_reference = ? and answered_at is null")
                .param(caseId.reference())
                .query(String.class)
                .list()
                .forEach(reviewer -> outbox.toStaff(caseId, reviewer, "opinion-reminder", iteration + ":" + reviewer));
    }

    /** The latest opinion of each reviewer, in the order in which they were written. */
    List<Written> of(CaseId caseId) {
        return of(caseId, clock.instant());
    }

    /** The same as it was at an earlier time. */
    List<Written> of(CaseId caseId, Instant until) {
        return sql
                .sql("select distinct on (reviewer) * from opinions where case_reference = ? and written_at <= ?"
                        + " order by reviewer, written desc")
                .params(caseId.reference(), Timestamp.from(until))
                .query(Written.class)
                .list()
                .stream()
                .sorted(Comparator.comparing(Written::written))
                .toList();
    }

    Map<Integer, String> answers(UUID opinionId) {
        var answers = new TreeMap<Integer, String>();
        sql.sql("select position, answer from opinion_answers where opinion_id = ?")
                .param(opinionId)
                .query((row, n) -> answers.put(row.getInt("position"), row.getString("answer")))
                .list();
        return answers;
    }

    /** An opinion as it is kept. */
    record Written(
            UUID id,
            long written,
            String reviewer,
            String writtenBy,
            Opinion.Component component,
            Opinion.Agreement agreement,
            Opinion.Confidence confidence,
            String summary,
            String recommendation,
            String missing,
            boolean isVideoUseful,
            Instant writtenAt,
            String videoTimes) {}
}
