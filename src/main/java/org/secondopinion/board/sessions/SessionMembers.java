package org.secondopinion.board.sessions;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.secondopinion.board.Specialty;
import org.secondopinion.board.sessions.SessionMember.Reply;
import org.secondopinion.cases.Refusal;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Who sits on which session; nobody sits on two at once. */
@Component
class SessionMembers {

    private static final DateTimeFormatter WHEN = DateTimeFormatter.ofPattern("d MMMM, HH:mm VV", Locale.ENGLISH);

    private final JdbcClient sql;

    SessionMembers(JdbcClient sql) {
        this.sql = sql;
    }

    List<SessionMember> of(UUID sessionId) {
        return sql.sql("select * from board_session_members where session_id = ? order by specialty, specialist_id")
                .param(sessionId)
                .query(SessionMembers::member)
                .list();
    }

    Map<UUID, List<SessionMember>> of(Collection<UUID> sessions) {
        if (sessions.isEmpty()) {
            return Map.of();
        }
        return sql
                .sql("select * from board_session_members where session_id in (:sessions) order by specialty")
                .param("sessions", sessions)
                .query((row, n) -> Map.entry(row.getObject("session_id", UUID.class), member(row, n)))
                .list()
                .stream()
                .collect(Collectors.groupingBy(
                        Map.Entry::getKey, Collectors.mapping(Map.Entry::getValue, Collectors.toList())));
    }

    /** Puts these in the place of those who sat there; who stays keeps the answer. */
    void replace(UUID sessionId, Collection<SessionMember> members) {
        var answered = of(sessionId).stream().collect(Collectors.toMap(SessionMember::specialistId, kept -> kept));
        sql.sql("delete from board_session_members where session_id = ?")
                .param(sessionId)
                .update();
        members.forEach(member -> add(sessionId, answered.getOrDefault(member.specialistId(), member), member));
    }

    private void add(UUID sessionId, SessionMember before, SessionMember member) {
        sql.sql("insert into board_session_members (session_id, specialist_id, specialty, reply, replied_at)"
                        + " values (?, ?, ?, ?, ?)")
                .params(
                        sessionId,
                        member.specialistId(),
                        member.specialty().name(),
                        before.reply().name(),
                        before.repliedAt() == null ? null : Timestamp.from(before.repliedAt()))
                .update();
    }

    /** A new time is a new question: what was answered to the old one counts no more. */
    void askAgain(UUID sessionId) {
        sql.sql("update board_session_members set reply = 'PENDING', replied_at = null where session_id = ?")
                .param(sessionId)
                .update();
    }

    /** @throws Refusal when one of them sits twice on this session, or on another that meets at the same time */
    void checkFree(UUID sessionId, Collection<SessionMember> members, Instant from, Instant to) {
        var ids = members.stream().map(SessionMember::specialistId).collect(Collectors.toSet());
        if (ids.isEmpty()) {
            throw new Refusal("A board needs at least one member.");
        }
        if (ids.size() < members.size()) {
            throw new Refusal("A member sits on a session once, for one specialty.");
        }
        // Whoever plans another session with one of them waits until this one stands.
        sql.sql("select id from specialists where id in (:ids) order by id for update")
                .param("ids", ids)
                .query(UUID.class)
                .list();
        elsewhere(sessionId, ids, from, to).ifPresent(sentence -> {
            throw new Refusal(sentence);
        });
    }

    private Optional<String> elsewhere(UUID sessionId, Collection<UUID> ids, Instant from, Instant to) {
        return sql.sql("select b.name, s.starts_at, s.time_zone, m.specialty from board_session_members m"
                        + " join board_sessions s on s.id = m.session_id join boards b on b.id = s.board_id"
                        + " where m.specialist_id in (:ids) and s.id <> :session and s.state = 'PLANNED'"
                        + " and m.reply <> 'DECLINED' and s.starts_at < :to and s.ends_at > :from"
                        + " order by s.starts_at limit 1")
                .param("ids", ids)
                .param("session", sessionId)
                .param("from", Timestamp.from(from))
                .param("to", Timestamp.from(to))
                .query(SessionMembers::sentence)
                .optional();
    }

    private static String sentence(ResultSet row, int number) throws SQLException {
        return "The member for %s sits on the board '%s' at that time (%s). Nobody sits on two boards at once."
                .formatted(
                        Specialty.valueOf(row.getString("specialty")).label().toLowerCase(Locale.ENGLISH),
                        row.getString("name"),
                        WHEN.format(row.getTimestamp("starts_at")
                                .toInstant()
                                .atZone(ZoneId.of(row.getString("time_zone")))));
    }

    private static SessionMember member(ResultSet row, int number) throws SQLException {
        var repliedAt = row.getTimestamp("replied_at");
        return new SessionMember(
                row.getObject("specialist_id", UUID.class),
                Specialty.valueOf(row.getString("specialty")),
                Reply.valueOf(row.getString("reply")),
                repliedAt == null ? null : repliedAt.toInstant());
    }
}
