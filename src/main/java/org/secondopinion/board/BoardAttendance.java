package org.secondopinion.board;

import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Who was there and who was not, one line for the chair and for each specialty. */
@Component
class BoardAttendance {

    private final JdbcClient sql;

    BoardAttendance(JdbcClient sql) {
        this.sql = sql;
    }

    void keep(Meeting meeting, Participants participants) {
        addLine(meeting, 0, Specialty.CHAIR, participants.chair() != null, participants.chair());
        for (var specialty : Specialty.values()) {
            addLine(
                    meeting,
                    specialty.ordinal() + 1,
                    specialty.name(),
                    participants.present().contains(specialty),
                    participants.names().get(specialty));
        }
    }

    List<Attendee> of(Meeting meeting) {
        return sql.sql(
                        "select specialty, is_present, name from board_attendance where meeting_id = ? order by position")
                .param(meeting.id())
                .query((row, n) ->
                        new Attendee(row.getString("specialty"), row.getBoolean("is_present"), row.getString("name")))
                .list();
    }

    private void addLine(Meeting meeting, int position, String specialty, boolean present, String name) {
        sql.sql(
                        "insert into board_attendance (id, meeting_id, position, specialty, is_present, name) values (?, ?, ?, ?, ?, ?)")
                .params(UUID.randomUUID(), meeting.id(), position, specialty, present, name)
                .update();
    }

    /** A line of the list; {@code name} may be null. */
    record Attendee(String specialty, boolean isPresent, String name) {}
}
