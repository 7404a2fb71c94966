package org.secondopinion.report;

import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.secondopinion.cases.CaseId;
import org.secondopinion.cases.Journal;
import org.secondopinion.cases.Refusal;
import org.secondopinion.messages.Outbox;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Visits to a specialist abroad: appointment, letter, travel, what was found, and what else was examined. */
@Service
@Transactional
public class Visits {

    private final JdbcClient sql;
    private final Opinions opinions;
    private final Outbox outbox;
    private final Journal journal;
    private final Clock clock;

    Visits(JdbcClient sql, Opinions opinions, Outbox outbox, Journal journal, Clock clock) {
        this.sql = sql;
        this.opinions = opinions;
        this.outbox = outbox;
        this.journal = journal;
        this.clock = clock;
    }

    public void arrangeAppointment(CaseId caseId, Appointment appointment, String by) {
        if (appointment.day().isBefore(LocalDate.now(clock).minusDays(1))) {
            throw new Refusal("The appointment lies in the past. Please check its date.");
        }
        sql.sql(
                        "insert into visits (id, case_reference, appointment_on, appointment_time, hospital, doctor, address, preparation, arranged_by)"
                                + " values (?, ?, ?, ?, ?, ?, ?, ?, ?)")
                .params(
                        UUID.randomUUID(),
                        caseId.reference(),
                        appointment.day(),
                        appointment.time(),
                        appointment.hospital(),
                        appointment.doctor(),
                        appointment.address(),
                        appointment.preparation(),
                        by)
                .update();
        journal.write(caseId, "Appointment arranged", null);
    }

    /** Tells the family that its letter with the appointment stands on its page. */
    public void sendLetter(CaseId caseId) {
        var visit = latest(caseId);
        sql.sql("update visits set letter_sent_at = ? where id = ?")
                .params(Timestamp.from(clock.instant()), visit.id())
                .update();
        outbox.toFamily(caseId, "appointment-letter", visit.id().toString());
    }

    public void arrangeTravel(CaseId caseId, Travel travel) {
        if (!travel.fitToTravel()) {
            throw new Refusal("Nobody travels who is not fit to. Put the case on hold or agree on another format.");
        }
        sql.sql("update visits set visa = ?, journey = ?, admission_on = ?, costs = ? where id = ?")
                .params(
                        travel.visa().name(),
                        travel.journey(),
                        travel.admissionOn(),
                        travel.costs(),
                        latest(caseId).id())
                .update();
        journal.write(caseId, "Travel arranged", null);
    }

    /** Keeps a note of the visit, and asks for the opinion once nothing more is to be examined. */
    public void record(CaseId caseId, Note note, String by) {
        if (note.needsInvestigations() && note.investigations() == null) {
            throw new Refusal("Which investigations are needed, and why?");
        }
        var id = UUID.randomUUID();
        sql.sql("insert into visit_notes (id, visit_id, seen_on, note, investigations, noted_by, noted_at)"
                        + " values (?, ?, ?, ?, ?, ?, ?)")
                .params(
                        id,
                        latest(caseId).id(),
                        note.seenOn(),
                        note.words(),
                        note.needsInvestigations() ? note.investigations() : null,
                        by,
                        Timestamp.from(clock.instant()))
                .update();
        journal.write(caseId, "Visit recorded", null);
        if (!note.needsInvestigations()) {
            opinions.requestFromLead(caseId, id.toString());
        }
    }

    public void arrangeInvestigations(CaseId caseId, String arrangements, LocalDate resultsExpectedOn) {
        sql.sql("update visit_notes set arrangements = ?, results_expected_on = ? where id ="
                        + " (select id from visit_notes where visit_id = ? order by written desc limit 1)")
                .params(arrangements, resultsExpectedOn, latest(caseId).id())
                .update();
        journal.write(caseId, "Further investigations arranged", null);
    }

    /** The letter for the family's page: the last appointment, once it may be read. */
    @Transactional(readOnly = true)
    public Optional<Appointment> letter(CaseId caseId) {
        return find(caseId).filter(visit -> visit.letterSentAt() != null).map(Visit::appointment);
    }

    Optional<Visit> find(CaseId caseId) {
        return sql.sql("select * from visits where case_reference = ? order by written desc limit 1")
                .param(caseId.reference())
                .query(Visit.class)
                .optional();
    }

    List<NoteRow> notes(UUID visitId) {
        return sql.sql("select * from visit_notes where visit_id = ? order by written")
                .param(visitId)
                .query(NoteRow.class)
                .list();
    }

    private Visit latest(CaseId caseId) {
        return find(caseId).orElseThrow(() -> new Refusal("No appointment is arranged for case %s.".formatted(caseId)));
    }

    /** {@code preparation} may be null. */
    public record Appointment(
            LocalDate day, String time, String hospital, String doctor, String address, String preparation) {}

    /** {@code admissionOn} and {@code costs} may be null. */
    public record Travel(Visa visa, String journey, boolean fitToTravel, LocalDate admissionOn, String costs) {}

    public record Note(LocalDate seenOn, String words, boolean needsInvestigations, String investigations) {}

    public enum Visa {
        NOT_NEEDED,
        APPLIED,
        GRANTED
    }

    record Visit(
            UUID id,
            LocalDate appointmentOn,
            String appointmentTime,
            String hospital,
            String doctor,
            String address,
            String preparation,
            Instant letterSentAt,
            Visa visa,
            String journey,
            LocalDate admissionOn,
            String costs) {

        Appointment appointment() {
            return new Appointment(appointmentOn, appointmentTime, hospital, doctor, address, preparation);
        }
    }

    record NoteRow(
            LocalDate seenOn, String note, String investigations, String arrangements, LocalDate resultsExpectedOn) {}
}
