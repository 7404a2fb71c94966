package org.secondopinion.board;

import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.secondopinion.board.BoardAttendance.Attendee;
import org.secondopinion.board.BoardMinutes.Version;
import org.secondopinion.cases.CaseFile;
import org.secondopinion.cases.CaseFileSection;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The board in the case file: what was asked, who sits there, who came, and every version of what was said. */
@Component
class BoardSection implements CaseFileSection {

    private static final DateTimeFormatter WHEN = DateTimeFormatter.ofPattern("d MMM yyyy, HH:mm VV", Locale.ENGLISH);

    private final BoardRequests requests;
    private final BoardPanels panels;
    private final BoardMeetings meetings;
    private final BoardAttendance attendance;
    private final SpecialtyNotes notes;
    private final BoardMinutes minutes;
    private final BoardBypasses bypasses;
    private final NoteTemplates templates;

    BoardSection(
            BoardRequests requests,
            BoardPanels panels,
            BoardMeetings meetings,
            BoardAttendance attendance,
            SpecialtyNotes notes,
            BoardMinutes minutes,
            BoardBypasses bypasses,
            NoteTemplates templates) {
        this.requests = requests;
        this.panels = panels;
        this.meetings = meetings;
        this.attendance = attendance;
        this.notes = notes;
        this.minutes = minutes;
        this.bypasses = bypasses;
        this.templates = templates;
    }

    @Override
    public int order() {
        return 70;
    }

    @Override
    @Transactional(readOnly = true)
    public Part of(CaseFile file, Audience audience) {
        var boards = meetings.of(file.id());
        return new Part(
                "board",
                "Tumour board",
                request(file, boards),
                List.of(
                        page(file),
                        panel(file),
                        meetings(boards),
                        attendance(boards),
                        notes(file),
                        minutes(boards),
                        verdicts(boards),
                        answers(boards)));
    }

    private List<Fact> request(CaseFile file, List<Meeting> boards) {
        var facts = new ArrayList<Fact>();
        requests.last(file.id()).ifPresent(request -> {
            add(facts, "Question for the board", request.question());
            add(facts, "What is new", request.whatIsNew());
            add(facts, "Requested by", request.requestedBy());
            add(facts, "Sent back for", request.rejectedFor());
            add(facts, "Listed all the same", request.overrideWords());
        });
        bypasses.of(file.id()).forEach(bypass -> add(facts, "Left the board in an emergency", bypass.words()));
        var treatment = file.diagnosis().treatmentPlannedOn();
        if (!boards.isEmpty()
                && treatment != null
                && boards.get(boards.size() - 1).heldAt().toLocalDate().isAfter(treatment)) {
            add(facts, "Mind the date", "The board meets after the planned start of treatment, which does not wait.");
        }
        return facts;
    }

    private static void add(List<Fact> facts, String label, String value) {
        if (value != null) {
            facts.add(new Fact(label, value));
        }
    }

    /** Agenda, sheet and minutes have a page of their own; the cell becomes its link. */
    private Table page(CaseFile file) {
        return new Table(
                "Board page",
                List.of("Page"),
                requests.last(file.id()).isEmpty()
                        ? List.of()
                        : List.of(List.of("/cases/%s/board".formatted(file.id()))));
    }

    private Table panel(CaseFile file) {
        return new Table(
                "Panel",
                List.of("Specialty", "Presence", "Reads first"),
                panels.of(file.id()).stream()
                        .map(seat -> List.of(
                                seat.specialty().label(),
                                seat.presence() == Seat.Presence.CORE ? "Needed for the quorum" : "Invited",
                                templates.readsFirst(seat.specialty())))
                        .toList());
    }

    private static Table meetings(List<Meeting> boards) {
        return new Table(
                "Meetings",
                List.of("When", "Link", "State", "Quorum", "Postponed because"),
                boards.stream()
                        .map(board -> List.of(
                                WHEN.format(board.heldAt()),
                                orEmpty(board.link()),
                                board.state().name().charAt(0)
                                        + board.state().name().substring(1).toLowerCase(Locale.ROOT),
                                orEmpty(board.quorumWords()),
                                orEmpty(board.postponedBecause())))
                        .toList());
    }

    private Table attendance(List<Meeting> boards) {
        return new Table(
                "Attendance",
                List.of("Meeting", "Specialty", "Name"),
                boards.stream()
                        .flatMap(board -> attendance.of(board).stream()
                                .filter(Attendee::isPresent)
                                .map(attendee -> List.of(
                                        WHEN.format(board.heldAt()),
                                        Specialty.label(attendee.specialty()),
                                        orEmpty(attendee.name()))))
                        .toList());
    }

    private Table notes(CaseFile file) {
        return new Table(
                "Specialty notes",
                List.of("Specialty", "Note", "By"),
                notes.of(file.id()).stream()
                        .map(note -> List.of(note.specialty().label(), note.note(), note.writtenBy()))
                        .toList());
    }

    private Table minutes(List<Meeting> boards) {
        return new Table(
                "Minutes",
                List.of("Version", "Recommendation", "Options", "Dissent", "The patient's wishes", "Minutes"),
                versions(boards)
                        .map(version -> List.of(
                                String.valueOf(version.version()),
                                version.words().recommendation(),
                                orEmpty(version.words().options()),
                                orEmpty(version.words().dissent()),
                                orEmpty(version.words().patientWishes()),
                                version.words().minutes()))
                        .toList());
    }

    private Table verdicts(List<Meeting> boards) {
        return new Table(
                "Verdicts on the first opinion",
                List.of("Version", "Field", "First opinion", "The board", "Instead"),
                versions(boards)
                        .flatMap(version -> version.words().verdicts().stream()
                                .map(verdict -> List.of(
                                        String.valueOf(version.version()),
                                        verdict.field().words(),
                                        orEmpty(verdict.first()),
                                        verdict.standing().words(),
                                        orEmpty(verdict.second()))))
                        .toList());
    }

    private Table answers(List<Meeting> boards) {
        return new Table(
                "Authorisation",
                List.of("Version", "Author", "Answer", "Remark", "By"),
                versions(boards)
                        .flatMap(version -> minutes.answers(version).stream()
                                .map(answer -> List.of(
                                        String.valueOf(version.version()),
                                        Specialty.label(answer.author()),
                                        answer.agrees() ? "Agrees" : "Objects",
                                        orEmpty(answer.remark()),
                                        answer.decidedBy())))
                        .toList());
    }

    private Stream<Version> versions(List<Meeting> boards) {
        return boards.stream().flatMap(board -> minutes.of(board).stream());
    }

    private static String orEmpty(String words) {
        return words == null ? "" : words;
    }
}
