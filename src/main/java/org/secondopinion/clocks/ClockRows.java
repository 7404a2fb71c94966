package org.secondopinion.clocks;

import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.secondopinion.cases.CaseId;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The tables of the two clocks. */
@Component
class ClockRows {

    private final JdbcClient sql;
    private final ApplicationEventPublisher events;

    ClockRows(JdbcClient sql, ApplicationEventPublisher events) {
        this.sql = sql;
        this.events = events;
    }

    /** Lets one change of a case's clocks wait for another, but not for rows that refer to the case. */
    void lock(CaseId caseId) {
        sql.sql("select reference from cases where reference = ? for no key update")
                .param(caseId.reference())
                .query(String.class)
                .optional();
    }

    void begin(CaseId caseId, Stage stage, Instant at) {
        sql.sql("insert into clock_marks (id, case_reference, stage, begun_at) values (?, ?, ?, ?)")
                .params(UUID.randomUUID(), caseId.reference(), stage.name(), Timestamp.from(at))
                .update();
        events.publishEvent(new ClockMoved(caseId));
    }

    List<ClockHistory.Begun> stages(CaseId caseId) {
        return sql.sql("select stage, begun_at from clock_marks where case_reference = ? order by begun_at, made")
                .param(caseId.reference())
                .query((row, n) -> new ClockHistory.Begun(
                        Stage.valueOf(row.getString("stage")),
                        row.getTimestamp("begun_at").toInstant()))
                .list();
    }

    void add(CaseId caseId, Pause pause) {
        sql.sql(
                        "insert into clock_pauses (id, case_reference, reason, owner, note, begun_by, begun_at, ended_by, ended_at)"
                                + " values (?, ?, ?, ?, ?, ?, ?, ?, ?)")
                .params(
                        pause.id(),
                        caseId.reference(),
                        pause.reason().name(),
                        pause.owner().name(),
                        pause.note(),
                        pause.begunBy(),
                        Timestamp.from(pause.begunAt()),
                        pause.endedBy(),
                        pause.isOpen() ? null : Timestamp.from(pause.endedAt()))
                .update();
        events.publishEvent(new ClockMoved(caseId));
    }

    void end(CaseId caseId, Pause pause, Instant at, String by) {
        sql.sql("update clock_pauses set ended_at = ?, ended_by = ? where id = ?")
                .params(Timestamp.from(at), by, pause.id())
                .update();
        events.publishEvent(new ClockMoved(caseId));
    }

    List<Pause> pauses(CaseId caseId) {
        return sql.sql("select id, reason, owner, note, begun_by, begun_at, ended_by, ended_at from clock_pauses"
                        + " where case_reference = ? order by begun_at, ended_at nulls last")
                .param(caseId.reference())
                .query(Pause.class)
                .list();
    }

    /** The pauses of open cases that move due dates. */
    Map<CaseId, List<Pause>> pausesByPeople() {
        return sql
                .sql("select distinct case_reference from clock_pauses join cases on reference = case_reference"
                        + " where closed_at is null and (begun_by is not null or reason = 'ON_HOLD')")
                .query(String.class)
                .list()
                .stream()
                .map(CaseId::of)
                .collect(Collectors.toMap(caseId -> caseId, this::pauses));
    }

    /** Cases that wait now because a person said so. */
    List<CaseId> waiting() {
        return sql
                .sql("select case_reference from clock_pauses join cases on reference = case_reference"
                        + " where closed_at is null and ended_at is null"
                        + " and (begun_by is not null or reason = 'ON_HOLD')")
                .query(String.class)
                .list()
                .stream()
                .map(CaseId::of)
                .toList();
    }

    Optional<Pause> openPause(CaseId caseId) {
        return pauses(caseId).stream().filter(Pause::isOpen).findFirst();
    }
}
