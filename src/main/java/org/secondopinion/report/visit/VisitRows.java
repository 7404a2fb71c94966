package org.secondopinion.report.visit;

import java.sql.Timestamp;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.secondopinion.cases.CaseId;
import org.secondopinion.report.visit.VisitRefusal.Why;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Visits and notes about them as rows; of several visits of a case the last one counts. */
@Component
class VisitRows {

    private final JdbcClient sql;
    private final Clock clock;

    VisitRows(JdbcClient sql, Clock clock) {
        this.sql = sql;
        this.clock = clock;
    }

    Optional<Visit> find(CaseId caseId) {
        return sql.sql("select * from visits where case_reference = ? order by written desc limit 1")
                .param(caseId.reference())
                .query(Visit.class)
                .optional();
    }

    /** @throws VisitRefusal when there is none */
    Visit latest(CaseId caseId) {
        return find(caseId).orElseThrow(() -> new VisitRefusal(Why.NO_VISIT));
    }

    void insert(CaseId caseId, Booking booking, String by) {
        sql.sql(
                        "insert into visits (id, case_reference, appointment_on, appointment_time, time_zone, hospital, doctor,"
                                + " address, preparation, why_after_window, arranged_by) values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)")
                .params(
                        UUID.randomUUID(),
                        caseId.reference(),
                        booking.at().toLocalDate(),
                        booking.at().toLocalTime().toString(),
                        booking.at().getZone().getId(),
                        booking.hospital(),
                        booking.doctor(),
                        booking.address(),
                        booking.preparation(),
                        booking.whyAfterWindow(),
                        by)
                .update();
    }

    void sign(UUID visit, Invitation letter, String by) {
        sql.sql("update visits set name_in_passport = ?, passport_number = ?, companions = ?, arrives_on = ?,"
                        + " leaves_on = ?, consulate_language = ?, contact_name = ?, contact_role = ?, contact_phone = ?,"
                        + " contact_hours = ?, signed_by = ?, signed_at = ? where id = ?")
                .params(
                        letter.nameInPassport(),
                        letter.passportNumber(),
                        letter.companions(),
                        letter.arrivesOn(),
                        letter.leavesOn(),
                        letter.consulateLanguage(),
                        letter.contact().name(),
                        letter.contact().role(),
                        letter.contact().phone(),
                        letter.contact().hours(),
                        by,
                        now(),
                        visit)
                .update();
    }

    void letterSent(UUID visit) {
        sql.sql("update visits set letter_sent_at = ? where id = ?")
                .params(now(), visit)
                .update();
    }

    void travel(UUID visit, Visits.Travel travel) {
        sql.sql("update visits set visa = ?, journey = ?, admission_on = ?, costs = ? where id = ?")
                .params(travel.visa().name(), travel.journey(), travel.admissionOn(), travel.costs(), visit)
                .update();
    }

    UUID note(UUID visit, Visits.Note note, String by) {
        var id = UUID.randomUUID();
        sql.sql("insert into visit_notes (id, visit_id, seen_on, note, investigations, noted_by, noted_at)"
                        + " values (?, ?, ?, ?, ?, ?, ?)")
                .params(
                        id,
                        visit,
                        note.seenOn(),
                        note.words(),
                        note.needsInvestigations() ? note.investigations() : null,
                        by,
                        now())
                .update();
        return id;
    }

    void arrange(UUID visit, String arrangements, LocalDate resultsExpectedOn) {
        sql.sql("update visit_notes set arrangements = ?, results_expected_on = ? where id ="
                        + " (select id from visit_notes where visit_id = ? order by written desc limit 1)")
                .params(arrangements, resultsExpectedOn, visit)
                .update();
    }

    List<NoteRow> notes(UUID visit) {
        return sql.sql("select * from visit_notes where visit_id = ? order by written")
                .param(visit)
                .query(NoteRow.class)
                .list();
    }

    private Timestamp now() {
        return Timestamp.from(clock.instant());
    }

    record NoteRow(
            LocalDate seenOn, String note, String investigations, String arrangements, LocalDate resultsExpectedOn) {}
}
