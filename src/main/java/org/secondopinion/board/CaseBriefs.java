package org.secondopinion.board;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.secondopinion.board.BoardRequests.Request;
import org.secondopinion.board.CaseBrief.Group;
import org.secondopinion.board.CaseBrief.Note;
import org.secondopinion.cases.CaseId;
import org.secondopinion.cases.Cases;
import org.secondopinion.cases.ConsentKind;
import org.secondopinion.cases.Consents;
import org.secondopinion.summary.FirstOpinion;
import org.secondopinion.summary.SummarySheet;
import org.secondopinion.summary.SummarySheet.Line;
import org.secondopinion.summary.SummarySheet.MarkerLine;
import org.secondopinion.summary.SummarySheets;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Draws up the one-page sheet of a case for its board: the question first, then what the summary knows, then the notes. */
@Service
@Transactional(readOnly = true)
public class CaseBriefs {

    private final SummarySheets sheets;
    private final BoardRequests requests;
    private final BoardPanels panels;
    private final SpecialtyNotes notes;
    private final Cases cases;
    private final Consents consents;

    CaseBriefs(
            SummarySheets sheets,
            BoardRequests requests,
            BoardPanels panels,
            SpecialtyNotes notes,
            Cases cases,
            Consents consents) {
        this.sheets = sheets;
        this.requests = requests;
        this.panels = panels;
        this.notes = notes;
        this.cases = cases;
        this.consents = consents;
    }

    /** @param staff whether the reader works for the house and knows the name anyhow */
    public CaseBrief of(CaseId caseId, boolean staff) {
        var sheet = sheets.of(caseId);
        var request = requests.last(caseId);
        return new CaseBrief(
                caseId.reference(),
                staff || consents.stands(caseId, ConsentKind.IDENTITY_TO_SPECIALISTS)
                        ? cases.get(caseId).patient().fullName()
                        : null,
                "%s, %s; %s, born %d, %s"
                        .formatted(
                                sheet.tumour(),
                                lowerFirst(sheet.stage()),
                                lowerFirst(sheet.person().sex()),
                                sheet.person().birthYear(),
                                sheet.person().country()),
                sheet.urgent(),
                request.map(Request::question).orElse(null),
                request.map(Request::whatIsNew).orElse(null),
                facts(sheet),
                notesFor(caseId),
                panels.of(caseId).size());
    }

    /** The first opinion field by field; a field of which the summary says nothing is absent. */
    public Map<FirstOpinion.Field, String> firstOpinion(CaseId caseId) {
        return FirstOpinion.of(sheets.of(caseId));
    }

    private List<Note> notesFor(CaseId caseId) {
        return notes.ofLastMeeting(caseId).stream()
                .map(note -> new Note(note.specialty().label(), note.note(), note.writtenBy()))
                .toList();
    }

    private static List<Group> facts(SummarySheet sheet) {
        return Stream.of(
                        new Group("The family asks", map(sheet.questions(), SummarySheet.Asked::words)),
                        new Group("Red flags", sheet.redFlags()),
                        new Group("Times", times(sheet.times())),
                        new Group("Diagnosis", map(sheet.diagnosis(), CaseBriefs::words)),
                        new Group("Coded", map(sheet.codes(), CaseBriefs::words)),
                        new Group("Course", map(sheet.course(), CaseBriefs::words)),
                        new Group("Treatments", map(sheet.treatments(), CaseBriefs::words)),
                        new Group("Markers", map(sheet.markers(), CaseBriefs::words)),
                        new Group("Performance status", map(sheet.performance(), CaseBriefs::words)),
                        new Group("Other illnesses", map(sheet.comorbidity(), CaseBriefs::words)),
                        new Group("Medicines", map(sheet.medicines(), CaseBriefs::words)),
                        new Group("Allergies", map(sheet.allergies(), CaseBriefs::words)),
                        new Group("Plan at home", map(sheet.plans(), CaseBriefs::words)),
                        new Group("Other facts", map(sheet.others(), CaseBriefs::words)))
                .filter(group -> !group.lines().isEmpty())
                .toList();
    }

    private static List<String> times(SummarySheet.Times times) {
        return Stream.of(
                        said("Treatment planned on ", times.treatmentPlannedOn()),
                        said("Report promised for ", times.reportDueOn()),
                        said("Useful until ", times.latestUsefulOn()))
                .flatMap(Optional::stream)
                .toList();
    }

    private static Optional<String> said(String label, String value) {
        return Optional.ofNullable(value).map(label::concat);
    }

    private static String words(Line line) {
        return joined(
                line.kind() == null ? null : line.kind() + ":",
                line.code(),
                line.edition() == null ? null : "(edition %s)".formatted(line.edition()),
                line.words(),
                line.response(),
                line.toxicity(),
                period(line));
    }

    private static String period(Line line) {
        if (line.began() == null) {
            return null;
        }
        return line.ended() == null || line.ended().equals(line.began())
                ? "(%s)".formatted(line.began())
                : "(%s to %s)".formatted(line.began(), line.ended());
    }

    private static String words(MarkerLine marker) {
        return joined(
                marker.marker() + ":",
                marker.result(),
                marker.reading() == null || marker.reading().equalsIgnoreCase(marker.result())
                        ? null
                        : marker.reading(),
                marker.dated() == null ? null : "(%s)".formatted(marker.dated()),
                marker.gap() ? marker.answer() : null);
    }

    private static String joined(String... parts) {
        return Stream.of(parts).filter(Objects::nonNull).collect(Collectors.joining(" "));
    }

    private static <T> List<String> map(List<T> lines, Function<T, String> words) {
        return lines.stream().map(words).toList();
    }

    private static String lowerFirst(String words) {
        return words.substring(0, 1).toLowerCase() + words.substring(1);
    }
}
