package org.secondopinion.board.sessions;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.secondopinion.board.Specialty;
import org.secondopinion.cases.Refusal;
import org.secondopinion.cases.TumourType;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The boards of the house with their usual members. */
@Service
@Transactional
public class Boards {

    private final JdbcClient sql;

    Boards(JdbcClient sql) {
        this.sql = sql;
    }

    /** @throws Refusal when there is a board of that name already */
    public void found(Board board, Collection<SessionMember> members) {
        refuseNameOfAnother(board);
        sql.sql(
                        "insert into boards (id, name, tumour_types, time_zone, lasts_minutes, capacity, link, weekday, meets_at,"
                                + " every_weeks, first_on) values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)")
                .params(Stream.concat(Stream.of(board.id()), values(board)).toList())
                .update();
        seat(board.id(), members);
    }

    private void seat(UUID board, Collection<SessionMember> members) {
        members.forEach(
                member -> sql.sql("insert into board_members (board_id, specialist_id, specialty) values (?, ?, ?)")
                        .params(board, member.specialistId(), member.specialty().name())
                        .update());
    }

    /** @throws Refusal when there is no such board, or another one of that name */
    void change(Board board, Collection<SessionMember> members) {
        get(board.id());
        refuseNameOfAnother(board);
        sql.sql(
                        "update boards set name = ?, tumour_types = ?, time_zone = ?, lasts_minutes = ?, capacity = ?, link = ?,"
                                + " weekday = ?, meets_at = ?, every_weeks = ?, first_on = ? where id = ?")
                .params(Stream.concat(values(board), Stream.of(board.id())).toList())
                .update();
        sql.sql("delete from board_members where board_id = ?")
                .param(board.id())
                .update();
        seat(board.id(), members);
    }

    private void refuseNameOfAnother(Board board) {
        if (all().stream()
                .anyMatch(
                        known -> !known.id().equals(board.id()) && known.name().equalsIgnoreCase(board.name()))) {
            throw new Refusal("There is a board of that name already.");
        }
    }

    private static Stream<Object> values(Board board) {
        return Stream.of(
                board.name(),
                board.tumourTypes().stream().map(Enum::name).sorted().toArray(String[]::new),
                board.zone().getId(),
                board.lasts().toMinutes(),
                board.capacity(),
                board.link(),
                board.series().map(rhythm -> rhythm.weekday().name()).orElse(null),
                board.series().map(Rhythm::meetsAt).orElse(null),
                board.series().map(Rhythm::everyWeeks).orElse(null),
                board.series().map(Rhythm::firstOn).orElse(null));
    }

    @Transactional(readOnly = true)
    public List<Board> all() {
        return sql.sql("select * from boards order by name")
                .query(Boards::board)
                .list();
    }

    /** @throws Refusal when there is no such board */
    @Transactional(readOnly = true)
    public Board get(UUID id) {
        return all().stream()
                .filter(board -> board.id().equals(id))
                .findFirst()
                .orElseThrow(() -> new Refusal("There is no such board."));
    }

    /** Who usually sits on a board. */
    @Transactional(readOnly = true)
    public List<SessionMember> members(UUID boardId) {
        return sql.sql("select specialist_id, specialty from board_members where board_id = ? order by specialty")
                .param(boardId)
                .query((row, n) -> SessionMember.asked(
                        row.getObject("specialist_id", UUID.class), Specialty.valueOf(row.getString("specialty"))))
                .list();
    }

    private static Board board(ResultSet row, int number) throws SQLException {
        return new Board(
                row.getObject("id", UUID.class),
                row.getString("name"),
                Arrays.stream((String[]) row.getArray("tumour_types").getArray())
                        .map(TumourType::valueOf)
                        .collect(Collectors.toSet()),
                ZoneId.of(row.getString("time_zone")),
                Duration.ofMinutes(row.getInt("lasts_minutes")),
                row.getInt("capacity"),
                row.getString("link"),
                Optional.ofNullable(row.getString("weekday"))
                        .map(weekday -> rhythm(row, DayOfWeek.valueOf(weekday)))
                        .orElse(null));
    }

    private static Rhythm rhythm(ResultSet row, DayOfWeek weekday) {
        try {
            return new Rhythm(
                    weekday,
                    row.getObject("meets_at", LocalTime.class),
                    row.getInt("every_weeks"),
                    row.getObject("first_on", LocalDate.class));
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }
}
