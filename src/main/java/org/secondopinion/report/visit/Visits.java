package org.secondopinion.report.visit;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Optional;
import org.secondopinion.cases.CaseId;
import org.secondopinion.cases.Journal;
import org.secondopinion.cases.Refusal;
import org.secondopinion.clocks.TreatmentWindows;
import org.secondopinion.messages.Outbox;
import org.secondopinion.report.Opinions;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Visits to a specialist abroad: appointment, letter, travel, and what was found. */
@Service
@Transactional
public class Visits {

    private final VisitRows rows;
    private final VisitChecks checks;
    private final TreatmentWindows windows;
    private final Opinions opinions;
    private final Outbox outbox;
    private final Journal journal;
    private final Clock clock;

    Visits(
            VisitRows rows,
            VisitChecks checks,
            TreatmentWindows windows,
            Opinions opinions,
            Outbox outbox,
            Journal journal,
            Clock clock) {
        this.rows = rows;
        this.checks = checks;
        this.windows = windows;
        this.opinions = opinions;
        this.outbox = outbox;
        this.journal = journal;
        this.clock = clock;
    }

    /** The visit that counts now. */
    @Transactional(readOnly = true)
    public Optional<Visit> find(CaseId caseId) {
        return rows.find(caseId);
    }

    public void arrangeAppointment(CaseId caseId, Booking booking, String by) {
        if (booking.at().toInstant().isBefore(clock.instant())) {
            throw new Refusal("The appointment lies in the past. Please check its date.");
        }
        refuseUnlessInTime(caseId, booking);
        rows.insert(caseId, booking, by);
        journal.write(caseId, "Appointment arranged", booking.whyAfterWindow());
    }

    private void refuseUnlessInTime(CaseId caseId, Booking booking) {
        var latest = windows.current(caseId).flatMap(window -> Optional.ofNullable(window.latestUsefulOn()));
        var isLate = latest.filter(booking.at().toLocalDate()::isAfter).isPresent();
        if (isLate && booking.whyAfterWindow() == null) {
            throw new Refusal("The appointment is after %s, the latest day on which a report is useful. Please agree on"
                            .formatted(latest.get())
                    + " an earlier day, or say why it still helps.");
        }
        if (!isLate && booking.whyAfterWindow() != null) {
            throw new Refusal(
                    "The appointment is not after the latest useful day, so it needs no reason. Please empty it.");
        }
    }

    /** Signs what the letter says, and begins the check-list that counts back from the arrival. */
    public void writeLetter(CaseId caseId, Invitation letter, String by) {
        var visit = rows.latest(caseId);
        if (letter.arrivesOn().isAfter(visit.appointmentOn())) {
            throw new Refusal("The arrival is after the appointment on %s. Please check both days."
                    .formatted(visit.appointmentOn()));
        }
        if (letter.arrivesOn().isBefore(LocalDate.now(clock))) {
            throw new Refusal("The arrival lies in the past. Please check its day.");
        }
        if (letter.leavesOn().isBefore(visit.appointmentOn())) {
            throw new Refusal("The departure is before the appointment on %s. Please check both days."
                    .formatted(visit.appointmentOn()));
        }
        rows.sign(visit.id(), letter, by);
        checks.begin(visit.id(), letter.arrivesOn());
        journal.write(caseId, "Invitation letter signed", null);
    }

    /** Tells the family that its letter with the appointment stands on its page. */
    public void sendLetter(CaseId caseId) {
        var visit = rows.latest(caseId);
        rows.letterSent(visit.id());
        outbox.toFamily(caseId, "appointment-letter", visit.id().toString());
    }

    /** Nothing of the check-list may be open any more. */
    public void arrangeTravel(CaseId caseId, Travel travel) {
        var visit = rows.latest(caseId);
        if (travel.visa() == null || travel.journey() == null) {
            throw new Refusal("Please say how far the visa is, and write down journey and lodging.");
        }
        if (!travel.fitToTravel()) {
            throw new Refusal("Nobody travels who is not fit to. Put the case on hold or agree on another format.");
        }
        if (travel.admissionOn() != null
                && visit.arrivesOn() != null
                && travel.admissionOn().isBefore(visit.arrivesOn())) {
            throw new Refusal(
                    "The admission is before the arrival on %s. Please check both days.".formatted(visit.arrivesOn()));
        }
        checks.refuseWhileOpen(visit.id());
        rows.travel(visit.id(), travel);
        journal.write(caseId, "Travel arranged", null);
    }

    public void giveUpAppointment(CaseId caseId, String why) {
        if (why == null) {
            throw new Refusal("Please say why a new appointment is needed.");
        }
        journal.write(caseId, "Appointment given up; a new one is sought", why);
    }

    /** Keeps a note of the visit, and asks for the opinion once nothing more is to be examined. */
    public void record(CaseId caseId, Note note, String by) {
        if (note.needsInvestigations() && note.investigations() == null) {
            throw new Refusal("Which investigations are needed, and why?");
        }
        if (note.seenOn().isAfter(LocalDate.now(clock).plusDays(1))) {
            throw new Refusal("The visit lies in the future. Please record it when it has taken place.");
        }
        var id = rows.note(rows.latest(caseId).id(), note, by);
        journal.write(caseId, "Visit recorded", null);
        if (!note.needsInvestigations()) {
            opinions.requestFromLead(caseId, id.toString());
        }
    }

    /** {@code admissionOn} and {@code costs} may be null. */
    public record Travel(Visa visa, String journey, boolean fitToTravel, LocalDate admissionOn, String costs) {}

    public record Note(LocalDate seenOn, String words, boolean needsInvestigations, String investigations) {}

    public enum Visa {
        NOT_NEEDED,
        APPLIED,
        GRANTED
    }
}
