package org.secondopinion.records;

import java.sql.Timestamp;
import java.time.Clock;
import java.util.List;
import java.util.UUID;
import org.secondopinion.cases.CaseId;
import org.secondopinion.records.RecordRequest.Holder;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Keeps for each record whom it waits for and since when, so that the owner of a delay is seen. */
@Component
class Waits {

    private final JdbcClient sql;
    private final Clock clock;

    Waits(JdbcClient sql, Clock clock) {
        this.sql = sql;
        this.clock = clock;
    }

    /** Goes by where the required records stand now; whoever has the ball already keeps it since when he got it. */
    void follow(List<RecordRequest> required) {
        sql.sql(
                        "update record_requests r set waits_for = now.holder, waits_since = ?, reminders = 0, reminded_at = null"
                                + " from unnest(?, ?) as now(id, holder)"
                                + " where r.id = now.id::uuid and r.waits_for is distinct from now.holder")
                .params(
                        Timestamp.from(clock.instant()),
                        required.stream()
                                .map(request -> request.id().toString())
                                .toArray(String[]::new),
                        required.stream().map(this::holder).map(Waits::name).toArray(String[]::new))
                .update();
    }

    private static String name(Holder holder) {
        return holder == null ? null : holder.name();
    }

    /** Null when the record waits for nobody any more. */
    private Holder holder(RecordRequest request) {
        return switch (request.state()) {
            case OPEN, ARRIVED -> Holder.US;
            case REQUESTED -> asked(request);
            case ACCEPTED -> request.translationAwaited() ? Holder.TRANSLATOR : null;
            case WAIVED -> null;
        };
    }

    private Holder asked(RecordRequest request) {
        if (request.isSpecimen()) {
            return isOnItsWay(request.id()) ? Holder.COURIER : Holder.US;
        }
        return request.askedOf() == null ? Holder.FAMILY : Holder.HOSPITAL;
    }

    boolean isOnItsWay(UUID request) {
        return sql.sql("select exists (select 1 from specimens where request_id = ?)")
                .param(request)
                .query(Boolean.class)
                .single();
    }

    /** A hospital is asked for what was asked of the family until now. */
    void ask(CaseId caseId, List<RecordKind> kinds, String hospital) {
        sql.sql("update record_requests set asked_of = ? where case_reference = ? and kind = any(?)")
                .params(
                        hospital,
                        caseId.reference(),
                        kinds.stream().map(Enum::name).toArray(String[]::new))
                .update();
    }

    void reminded(UUID request) {
        sql.sql("update record_requests set reminders = reminders + 1, reminded_at = ? where id = ?")
                .params(Timestamp.from(clock.instant()), request)
                .update();
    }
}
