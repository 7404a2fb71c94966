package org.secondopinion.report.ledger;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toList;

import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.secondopinion.board.BoardReports;
import org.secondopinion.cases.CaseId;
import org.secondopinion.pathway.People;
import org.secondopinion.report.sheet.Asks;
import org.secondopinion.summary.FirstOpinion.Field;
import org.secondopinion.summary.Standing;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What the opinions that the last report rests on propose for its ledger; kept as it was proposed. */
@Service
@Transactional
public class ComparisonProposals {

    private static final String BOARD = "The board";

    private final JdbcClient sql;
    private final Asks asks;
    private final BoardReports boards;
    private final People people;
    private final Clock clock;

    ComparisonProposals(JdbcClient sql, Asks asks, BoardReports boards, People people, Clock clock) {
        this.sql = sql;
        this.asks = asks;
        this.boards = boards;
        this.people = people;
        this.clock = clock;
    }

    /** Proposes every field anew from the verdicts of reviewers and board, and the summary. */
    public List<Proposal> propose(CaseId caseId) {
        var report = sql.sql(
                        "select id, drafted_at from reports where case_reference = ? order by version desc limit 1")
                .param(caseId.reference())
                .query(Drafted.class)
                .single();
        var first = asks.first(caseId);
        var said = said(caseId, report.draftedAt());
        var proposals = Stream.of(Field.values())
                .map(field -> ProposalRules.propose(field, first.get(field), said.getOrDefault(field, List.of())))
                .toList();
        sql.sql("delete from concordance_proposals where report_id = ?")
                .param(report.id())
                .update();
        proposals.forEach(proposal -> keep(report.id(), proposal));
        return proposals;
    }

    /** What was proposed for the last report, in the order of the fields; empty before it is compared. */
    @Transactional(readOnly = true)
    public List<Proposal> of(CaseId caseId) {
        return sql
                .sql("select field, outcome, weight, first, second, reason from concordance_proposals where report_id ="
                        + " (select id from reports where case_reference = ? order by version desc limit 1)")
                .param(caseId.reference())
                .query(Proposal.class)
                .stream()
                .sorted((one, other) -> one.field().compareTo(other.field()))
                .toList();
    }

    /** What the board says stands last, as in the report. */
    private Map<Field, List<Said>> said(CaseId caseId, Instant until) {
        return Stream.concat(
                        byReviewers(caseId, until),
                        boards.of(caseId).stream()
                                .flatMap(board -> board.verdicts().stream())
                                .map(verdict -> Map.entry(verdict.field(), Said.of(BOARD, verdict))))
                .collect(groupingBy(Map.Entry::getKey, mapping(Map.Entry::getValue, toList())));
    }

    private Stream<Map.Entry<Field, Said>> byReviewers(CaseId caseId, Instant until) {
        return sql
                .sql("with latest as (select distinct on (reviewer) id, written, written_by from opinions"
                        + " where case_reference = ? and written_at <= ? order by reviewer, written desc)"
                        + " select written_by, field, standing, first, second from latest"
                        + " join opinion_verdicts on opinion_id = latest.id order by written")
                .params(caseId.reference(), Timestamp.from(until))
                .query((row, n) -> Map.entry(
                        Field.valueOf(row.getString("field")),
                        new Said(
                                nameOf(row.getString("written_by")),
                                Standing.valueOf(row.getString("standing")),
                                row.getString("first"),
                                row.getString("second"))))
                .list()
                .stream();
    }

    private String nameOf(String writer) {
        return people.nameOf(writer).orElse(writer);
    }

    private void keep(UUID report, Proposal proposal) {
        sql.sql(
                        "insert into concordance_proposals (report_id, field, outcome, weight, first, second, reason, proposed_at)"
                                + " values (?, ?, ?, ?, ?, ?, ?, ?)")
                .params(
                        report,
                        proposal.field().name(),
                        proposal.outcome().name(),
                        proposal.weight().name(),
                        proposal.first(),
                        proposal.second(),
                        proposal.reason(),
                        Timestamp.from(clock.instant()))
                .update();
    }

    private record Drafted(UUID id, Instant draftedAt) {}
}
