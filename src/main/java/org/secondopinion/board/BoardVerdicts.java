package org.secondopinion.board;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.secondopinion.cases.CaseId;
import org.secondopinion.summary.FirstOpinion;
import org.secondopinion.summary.FirstOpinion.Field;
import org.secondopinion.summary.Standing;
import org.secondopinion.summary.SummarySheets;
import org.secondopinion.summary.Verdict;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What each version of the minutes says of the first opinion, beside what the summary said of it then. */
@Component
class BoardVerdicts {

    private final JdbcClient sql;
    private final SummarySheets summaries;

    BoardVerdicts(JdbcClient sql, SummarySheets summaries) {
        this.sql = sql;
        this.summaries = summaries;
    }

    void keep(CaseId caseId, UUID minutes, List<Verdict> verdicts) {
        if (verdicts.isEmpty()) {
            return;
        }
        var first = FirstOpinion.of(summaries.of(caseId));
        verdicts.forEach(verdict -> sql.sql(
                        "insert into board_verdicts (minutes_id, field, standing, first, second) values (?, ?, ?, ?, ?)")
                .params(
                        minutes,
                        verdict.field().name(),
                        verdict.standing().name(),
                        first.get(verdict.field()),
                        verdict.second())
                .update());
    }

    /** In the order of the fields. */
    List<Verdict> of(UUID minutes) {
        return sql
                .sql("select field, standing, first, second from board_verdicts where minutes_id = ?")
                .param(minutes)
                .query(Verdict.class)
                .list()
                .stream()
                .sorted(Comparator.comparing(Verdict::field))
                .toList();
    }

    /** The same for each version that was written of a meeting's minutes. */
    Map<UUID, List<Verdict>> ofMeeting(UUID meeting) {
        return sql
                .sql("select v.minutes_id, v.field, v.standing, v.first, v.second from board_verdicts v"
                        + " join board_minutes m on m.id = v.minutes_id where m.meeting_id = ?")
                .param(meeting)
                .query(Row.class)
                .list()
                .stream()
                .sorted(Comparator.comparing(Row::field))
                .collect(Collectors.groupingBy(Row::minutesId, Collectors.mapping(Row::verdict, Collectors.toList())));
    }

    private record Row(UUID minutesId, Field field, Standing standing, String first, String second) {

        Verdict verdict() {
            return new Verdict(field, standing, first, second);
        }
    }
}
