package org.secondopinion.report.sheet;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.secondopinion.biomarkers.Answer;
import org.secondopinion.biomarkers.BiomarkerFinding;
import org.secondopinion.biomarkers.BiomarkerGaps;
import org.secondopinion.cases.CaseId;
import org.secondopinion.cases.Cases;
import org.secondopinion.cases.PlainWords;
import org.secondopinion.report.sheet.Ask.AskedMarker;
import org.secondopinion.summary.FirstOpinion;
import org.secondopinion.summary.FirstOpinion.Field;
import org.secondopinion.summary.SummarySheet.Line;
import org.secondopinion.summary.SummarySheets;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Puts together what a reviewer is asked. */
@Service
@Transactional(readOnly = true)
public class Asks {

    private static final Set<Answer> NOT_TOLD =
            EnumSet.of(Answer.MISSING, Answer.STALE, Answer.PENDING, Answer.CANNOT_EVALUATE);

    private final JdbcClient sql;
    private final Cases cases;
    private final SummarySheets summaries;
    private final BiomarkerGaps gaps;

    Asks(JdbcClient sql, Cases cases, SummarySheets summaries, BiomarkerGaps gaps) {
        this.sql = sql;
        this.cases = cases;
        this.summaries = summaries;
        this.gaps = gaps;
    }

    public Ask of(CaseId caseId, String reviewer) {
        var summary = summaries.of(caseId);
        return new Ask(
                parts(caseId, reviewer),
                cases.get(caseId).questions(),
                markers(caseId),
                FirstOpinion.of(summary),
                summary.plans().stream().map(Line::words).toList(),
                true);
    }

    /** What somebody is asked who has seen the patient. */
    public Ask afterVisit(CaseId caseId, String reviewer) {
        return of(caseId, reviewer).withoutVideo();
    }

    /** The first opinion's words by field; a field of which the summary says nothing is absent. */
    public Map<Field, String> first(CaseId caseId) {
        return FirstOpinion.of(summaries.of(caseId));
    }

    /** Everything, unless the reviewer was asked for less. */
    private Set<Part> parts(CaseId caseId, String reviewer) {
        var asked = sql.sql("select parts from opinion_requests where case_reference = ? and reviewer = ?"
                        + " order by written desc limit 1")
                .params(caseId.reference(), reviewer)
                .query((row, n) -> (String[]) row.getArray("parts").getArray())
                .optional();
        var parts = EnumSet.noneOf(Part.class);
        asked.ifPresentOrElse(
                names -> Arrays.stream(names).map(Part::valueOf).forEach(parts::add),
                () -> parts.addAll(EnumSet.allOf(Part.class)));
        return parts;
    }

    private List<AskedMarker> markers(CaseId caseId) {
        return gaps.of(caseId).stream()
                .filter(finding -> Boolean.TRUE.equals(finding.isNeeded()) && NOT_TOLD.contains(finding.state()))
                .map(Asks::asked)
                .toList();
    }

    private static AskedMarker asked(BiomarkerFinding finding) {
        return new AskedMarker(finding.marker(), finding.words(), PlainWords.of(finding.state()));
    }
}
