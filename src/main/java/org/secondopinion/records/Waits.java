package org.secondopinion.records;

import java.sql.Timestamp;
import java.time.Clock;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.secondopinion.cases.CaseId;
import org.secondopinion.records.RecordRequest.Holder;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Keeps for each record whom it waits for and since when, so that the owner of a delay is seen. */
@Component
class Waits {

    private static final String FOLLOW = """
            with seen as (select * from unnest(?, ?, ?) as s(id, state, holder)),
            moved as materialized (
              select r.id, seen.holder from record_requests r join seen on r.id = seen.id::uuid
               where r.state = seen.state and r.waits_for is distinct from seen.holder
                 for update of r skip locked)
            update record_requests r set waits_for = moved.holder, waits_since = ?, reminders = 0, reminded_at = null
              from moved where r.id = moved.id""";

    private final JdbcClient sql;
    private final Clock clock;

    Waits(JdbcClient sql, Clock clock) {
        this.sql = sql;
        this.clock = clock;
    }

    /**
     * Goes by where the required records stand now; whoever has the ball already keeps it since when he got it. A record
     * that somebody else is just moving is left to him, so that two who move two records never wait for each other.
     *
     * @return everybody whom a record waits for
     */
    Set<Holder> follow(List<RecordRequest> required) {
        var holders = required.stream().map(this::holder).toList();
        sql.sql(FOLLOW)
                .params(
                        texts(required, request -> request.id().toString()),
                        texts(required, request -> request.state().name()),
                        texts(holders, Waits::name),
                        Timestamp.from(clock.instant()))
                .update();
        return holders.stream().filter(Objects::nonNull).collect(Collectors.toSet());
    }

    private static <T> String[] texts(List<T> all, Function<T, String> text) {
        return all.stream().map(text).toArray(String[]::new);
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

    private boolean isOnItsWay(UUID request) {
        return sql.sql("select exists (select 1 from specimens where request_id = ?)")
                .param(request)
                .query(Boolean.class)
                .single();
    }

    /** A hospital is asked for what was asked of the family until now. */
    void ask(CaseId caseId, List<RecordKind> kinds, String hospital) {
        sql.sql("update record_requests set asked_of = ? where case_reference = ? and kind = any(?)")
                .params(hospital, caseId.reference(), names(kinds))
                .update();
    }

    void askNoMore(CaseId caseId, List<RecordKind> kinds, String hospital) {
        sql.sql("update record_requests set asked_of = null where case_reference = ? and asked_of = ?"
                        + " and kind = any(?)")
                .params(caseId.reference(), hospital, names(kinds))
                .update();
    }

    private static String[] names(List<RecordKind> kinds) {
        return kinds.stream().map(Enum::name).toArray(String[]::new);
    }

    void reminded(UUID request) {
        sql.sql("update record_requests set reminders = reminders + 1, reminded_at = ? where id = ?")
                .params(Timestamp.from(clock.instant()), request)
                .update();
    }
}
