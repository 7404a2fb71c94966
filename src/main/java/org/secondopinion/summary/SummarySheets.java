package org.secondopinion.summary;

import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import org.secondopinion.biomarkers.BiomarkerGaps;
import org.secondopinion.biomarkers.BiomarkerResults;
import org.secondopinion.cases.CaseFile;
import org.secondopinion.cases.CaseId;
import org.secondopinion.cases.Cases;
import org.secondopinion.cases.PartialDate;
import org.secondopinion.cases.Patient;
import org.secondopinion.cases.PlainWords;
import org.secondopinion.cases.Question;
import org.secondopinion.cases.RedFlag;
import org.secondopinion.cases.Urgency;
import org.secondopinion.clocks.Promises;
import org.secondopinion.clocks.TreatmentWindows;
import org.secondopinion.clocks.WindowAssessment;
import org.secondopinion.records.RecordRequests;
import org.secondopinion.summary.SummarySheet.Line;
import org.secondopinion.summary.SummarySheet.Times;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Draws up the summary as it is read, from what all rooms know now. */
@Service
@Transactional(readOnly = true)
public class SummarySheets {

    /** What has neither stays in the order in which it was entered. */
    private static final Comparator<SummaryFact> BY_DATE_AND_KIND = Comparator.comparing(
                    (SummaryFact fact) -> fact.date().orElse(null),
                    Comparator.nullsLast(Comparator.<PartialDate>naturalOrder()))
            .thenComparing(SummaryFact::kind, Comparator.nullsLast(Comparator.naturalOrder()));

    private final Cases cases;
    private final SummaryFacts facts;
    private final BiomarkerResults results;
    private final BiomarkerGaps gaps;
    private final RecordRequests records;
    private final Promises promises;
    private final TreatmentWindows windows;

    SummarySheets(
            Cases cases,
            SummaryFacts facts,
            BiomarkerResults results,
            BiomarkerGaps gaps,
            RecordRequests records,
            Promises promises,
            TreatmentWindows windows) {
        this.cases = cases;
        this.facts = facts;
        this.results = results;
        this.gaps = gaps;
        this.records = records;
        this.promises = promises;
        this.windows = windows;
    }

    public SummarySheet of(CaseId caseId) {
        var file = cases.get(caseId);
        var notes = new Footnotes(records.documents(caseId));
        var known = facts.of(caseId);
        var told = file.diagnosis();
        return new SummarySheet(
                caseId.reference(),
                person(file.patient()),
                PlainWords.of(told.tumourType()),
                PlainWords.of(told.stageGroup()),
                PlainWords.of(told.situation()),
                file.urgency() != Urgency.ROUTINE,
                file.redFlags().stream().sorted().map(RedFlag::words).toList(),
                questions(file),
                times(file),
                lines(known, Block.DIAGNOSIS, notes),
                lines(known, Block.CODE, notes),
                lines(known, Block.HISTORY, notes),
                lines(known, Block.TREATMENT, notes),
                lines(known, Block.PERFORMANCE, notes),
                lines(known, Block.COMORBIDITY, notes),
                lines(known, Block.MEDICINE, notes),
                lines(known, Block.ALLERGY, notes),
                lines(known, Block.HOME_PLAN, notes),
                lines(known, Block.OTHER, notes),
                MarkerLines.of(gaps.of(caseId), results.of(caseId), notes),
                MarkerLines.unsettled(gaps.of(caseId), results.of(caseId)),
                notes.cited());
    }

    private static SummarySheet.Person person(Patient patient) {
        return new SummarySheet.Person(
                PlainWords.of(patient.sex()), patient.birthDate().getYear(), PlainWords.country(patient.country()));
    }

    private static List<SummarySheet.Asked> questions(CaseFile file) {
        return file.questions().stream()
                .map(question -> new SummarySheet.Asked(
                        PlainWords.of(question.topic()), question.words(), question.askedBy() == Question.Asker.HOUSE))
                .toList();
    }

    private Times times(CaseFile file) {
        var fit = windows.current(file.id());
        return new Times(
                Objects.toString(file.diagnosis().treatmentPlannedOn(), null),
                promises.current(file.id())
                        .map(promise -> promises.dueOn(file.id(), promise).toString())
                        .orElse(null),
                fit.map(WindowAssessment::latestUsefulOn).map(Object::toString).orElse(null),
                fit.map(assessed -> assessed.verdict().words()).orElse(null));
    }

    private static List<Line> lines(List<SummaryFact> known, Block block, Footnotes notes) {
        return known.stream()
                .filter(fact -> fact.block() == block)
                .sorted(BY_DATE_AND_KIND)
                .map(fact -> line(fact, notes))
                .toList();
    }

    private static Line line(SummaryFact fact, Footnotes notes) {
        return new Line(
                fact.kind() == null ? null : fact.kind().words(),
                fact.words(),
                fact.code(),
                fact.edition(),
                fact.began(),
                fact.ended(),
                fact.response() == null ? null : fact.response().words(),
                fact.toxicity(),
                notes.of(fact.source(), fact.documentId(), fact.page()),
                fact.language(),
                fact.original());
    }
}
