package org.secondopinion.board;

import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.secondopinion.cases.CaseId;
import org.secondopinion.cases.Cases;
import org.secondopinion.cases.ConsentKind;
import org.secondopinion.cases.Consents;
import org.secondopinion.cases.Findings.Finding;
import org.secondopinion.cases.Refusal;
import org.secondopinion.cases.Urgency;
import org.secondopinion.pathway.Decided;
import org.secondopinion.pathway.Rules;
import org.secondopinion.records.Completeness;
import org.secondopinion.summary.CaseSummaries;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Whether a case may be listed on a board: its pro-forma is complete, and the list has not gone out yet. */
@Service
@Transactional
public class BoardInclusion {

    /** When the list of a board goes out. */
    public static final Duration LIST_BEFORE_BOARD = Duration.ofHours(24);

    private final BoardRequests requests;
    private final Cases cases;
    private final Consents consents;
    private final CaseSummaries summaries;
    private final Completeness completeness;
    private final Rules rules;
    private final Clock clock;

    BoardInclusion(
            BoardRequests requests,
            Cases cases,
            Consents consents,
            CaseSummaries summaries,
            Completeness completeness,
            Rules rules,
            Clock clock) {
        this.requests = requests;
        this.cases = cases;
        this.consents = consents;
        this.summaries = summaries;
        this.completeness = completeness;
        this.rules = rules;
        this.clock = clock;
    }

    /** What the case lacks now, each thing as its rule says it; empty when it may be listed. The engine keeps that it asked. */
    public List<Finding> missing(CaseId caseId) {
        return rules.ask("BoardInclusion", Map.of("proForma", proForma(caseId))).rows().stream()
                .map(BoardInclusion::finding)
                .toList();
    }

    /** @throws Refusal when something is missing that no named person took on, or when the list has gone out */
    void check(CaseId caseId, Appointment appointment) {
        if (requests.open(caseId).listedBy() == null) {
            refuseIncomplete(missing(caseId));
        }
        checkListIsOpen(caseId, appointment);
    }

    /** @throws Refusal when the list of that board has gone out, unless the case is urgent */
    void checkListIsOpen(CaseId caseId, Appointment appointment) {
        var isLate = appointment.instant().isBefore(clock.instant().plus(LIST_BEFORE_BOARD));
        if (isLate && cases.get(caseId).urgency() == Urgency.ROUTINE) {
            throw new Refusal("The list of a board goes out 24 hours before it meets, and only an urgent case is added"
                    + " after that. Please choose a later board.");
        }
    }

    private static void refuseIncomplete(List<Finding> missing) {
        if (!missing.isEmpty()) {
            throw new Refusal("The case cannot be listed yet. %s Ask for more information, or list it all the same with"
                            .formatted(missing.stream().map(Finding::words).collect(Collectors.joining(" ")))
                    + " your reason on its board page.");
        }
    }

    private ProForma proForma(CaseId caseId) {
        var request = requests.open(caseId);
        return new ProForma(
                !request.question().isBlank(),
                requests.wasSentBack(caseId) && request.whatIsNew() == null,
                summaries.missing(caseId).isEmpty(),
                completeness.missing(caseId).size(),
                consents.stands(caseId, ConsentKind.REVIEW));
    }

    private static Finding finding(Decided.Row row) {
        return new Finding(row.text("missing"), row.text("sentence"), row.source(), row.reviewedOn());
    }
}
