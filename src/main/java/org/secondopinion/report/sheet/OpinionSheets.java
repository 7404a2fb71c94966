package org.secondopinion.report.sheet;

import java.util.EnumMap;
import java.util.Map;
import java.util.UUID;
import org.secondopinion.report.sheet.OpinionSheet.Choice;
import org.secondopinion.report.sheet.OpinionSheet.Marker;
import org.secondopinion.summary.Verdict;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What opinions say beyond their summaries, as it is kept. */
@Component
public class OpinionSheets {

    private final JdbcClient sql;

    public OpinionSheets(JdbcClient sql) {
        this.sql = sql;
    }

    public void keep(UUID opinion, OpinionSheet sheet) {
        sql.sql("update opinions set trials = ?, goals_of_care = ?, video_times = ? where id = ?")
                .params(sheet.trials(), sheet.goalsOfCare(), sheet.videoTimes(), opinion)
                .update();
        sheet.findings()
                .forEach((part, words) -> sql.sql("insert into opinion_findings values (?, ?, ?)")
                        .params(opinion, part.name(), words)
                        .update());
        sheet.verdicts().forEach(verdict -> keep(opinion, verdict));
        for (var place = 0; place < sheet.options().size(); place++) {
            keep(opinion, place + 1, sheet.options().get(place));
        }
        sheet.markers()
                .forEach(marker -> sql.sql("insert into opinion_markers values (?, ?, ?, ?)")
                        .params(opinion, marker.marker(), marker.advice().name(), marker.words())
                        .update());
    }

    private void keep(UUID opinion, Verdict verdict) {
        sql.sql("insert into opinion_verdicts (opinion_id, field, standing, first, second) values (?, ?, ?, ?, ?)")
                .params(opinion, verdict.field().name(), verdict.standing().name(), verdict.first(), verdict.second())
                .update();
    }

    private void keep(UUID opinion, int place, Choice option) {
        sql.sql("insert into opinion_options (opinion_id, position, name, benefits, burdens, uncertainty)"
                        + " values (?, ?, ?, ?, ?, ?)")
                .params(opinion, place, option.name(), option.benefits(), option.burdens(), option.uncertainty())
                .update();
    }

    /** What an opinion says; its parts are empty where it was written in the short form. */
    public OpinionSheet of(UUID opinion) {
        var rest = sql.sql("select trials, goals_of_care, video_times from opinions where id = ?")
                .param(opinion)
                .query(Rest.class)
                .single();
        return new OpinionSheet(
                findings(opinion),
                sql
                        .sql("select field, standing, first, second from opinion_verdicts where opinion_id = ?")
                        .param(opinion)
                        .query(Verdict.class)
                        .list()
                        .stream()
                        .sorted((one, other) -> one.field().compareTo(other.field()))
                        .toList(),
                sql.sql("select name, benefits, burdens, uncertainty from opinion_options where opinion_id = ?"
                                + " order by position")
                        .param(opinion)
                        .query(Choice.class)
                        .list(),
                sql.sql("select marker, advice, words from opinion_markers where opinion_id = ? order by marker")
                        .param(opinion)
                        .query(Marker.class)
                        .list(),
                rest.trials(),
                rest.goalsOfCare(),
                rest.videoTimes());
    }

    private Map<Part, String> findings(UUID opinion) {
        var findings = new EnumMap<Part, String>(Part.class);
        sql.sql("select part, words from opinion_findings where opinion_id = ?")
                .param(opinion)
                .query((row, n) -> findings.put(Part.valueOf(row.getString("part")), row.getString("words")))
                .list();
        return findings;
    }

    private record Rest(String trials, String goalsOfCare, String videoTimes) {}
}
