package org.secondopinion.intake;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.secondopinion.cases.CaseId;
import org.secondopinion.cases.CaseStatus;
import org.secondopinion.cases.Cases;
import org.secondopinion.cases.Journal;
import org.secondopinion.intake.CostAnswer.Kind;
import org.secondopinion.intake.CostRefusal.Why;
import org.secondopinion.messages.Outbox;
import org.secondopinion.pathway.Decided;
import org.secondopinion.pathway.Pathway;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The cost ranges of cases and what families answered. Nothing may be billed but what {@link #accepted} gives. */
@Service
@Transactional
public class CostEstimates {

    private final CostRows rows;
    private final Cases cases;
    private final Outbox outbox;
    private final Pathway pathway;
    private final Journal journal;

    CostEstimates(CostRows rows, Cases cases, Outbox outbox, Pathway pathway, Journal journal) {
        this.rows = rows;
        this.cases = cases;
        this.outbox = outbox;
        this.pathway = pathway;
        this.journal = journal;
    }

    /** The one that the family accepted and that holds; empty until it has. */
    @Transactional(readOnly = true)
    public Optional<CostEstimate> accepted(CaseId caseId) {
        return rows.of(caseId).stream()
                .filter(estimate -> estimate.is(Kind.ACCEPTED) && !estimate.isSuperseded())
                .findFirst();
    }

    /** The one that waits for the family's answer. */
    @Transactional(readOnly = true)
    public Optional<CostEstimate> toAnswer(CaseId caseId) {
        return rows.of(caseId).stream().filter(CostEstimate::waitsForAnAnswer).findFirst();
    }

    /** Whether the family has asked for another format, and its range is not made yet. */
    @Transactional(readOnly = true)
    public boolean isBeingMade(CaseId caseId) {
        return rows.of(caseId).stream()
                .anyMatch(estimate -> estimate.is(Kind.OTHER_FORMAT) && !estimate.isSuperseded());
    }

    /** All that the family was ever told, the oldest first. */
    @Transactional(readOnly = true)
    public List<CostEstimate> history(CaseId caseId) {
        return rows.of(caseId);
    }

    /** What the first price of a case is asked for: the place only where the family wishes for one, and no extras yet. */
    @Transactional(readOnly = true)
    public CostScope scope(CaseId caseId) {
        var file = cases.get(caseId);
        var places = file.wishes().countries();
        return new CostScope(file.formatWished(), places.size() == 1 ? places.get(0) : null, Set.of(), file.urgency());
    }

    /** Makes the range that counts from now on. */
    public void make(CaseId caseId, Decided decided, int ruleVersion) {
        rows.insert(caseId, scope(caseId), CostRange.of(decided, ruleVersion), null);
    }

    /** Tells the family that the range is on its page. */
    public void send(CaseId caseId, String iteration) {
        var history = rows.of(caseId);
        rows.sent(history.get(history.size() - 1).id());
        outbox.toFamily(caseId, "cost-range", iteration);
    }

    /** Reminds the family, unless the case rests. */
    public void remind(CaseId caseId, String iteration) {
        if (cases.get(caseId).status() == CaseStatus.OPEN) {
            outbox.toFamily(caseId, "cost-reminder", iteration);
        }
    }

    /** The family answers on its page. */
    public void answer(CaseId caseId, UUID estimateId, CostAnswer answer, String by) {
        var estimate = rows.of(caseId).stream()
                .filter(one -> one.id().equals(estimateId))
                .findFirst()
                .filter(one -> !one.isSuperseded())
                .orElseThrow(() -> new CostRefusal(Why.NEWER));
        keep(caseId, estimate, answer, by);
        if (!estimate.isChange()) {
            pathway.costAnswered(caseId, estimateId);
        }
    }

    /** A coordinator writes down what the family said by telephone or letter. */
    public void recordAnswer(CaseId caseId, CostAnswer answer, String by) {
        var last = rows.of(caseId).stream()
                .reduce((earlier, later) -> later)
                .orElseThrow(() -> new CostRefusal(Why.NOTHING_ASKED));
        keep(caseId, last, answer, by);
    }

    /**
     * The last answer of the family.
     *
     * @throws IllegalStateException when the family has not answered
     */
    @Transactional(readOnly = true)
    public Kind lastAnswer(CaseId caseId) {
        return rows.of(caseId).stream()
                .reduce((earlier, later) -> later)
                .flatMap(CostEstimate::answered)
                .map(said -> said.answer().kind())
                .orElseThrow(() -> new IllegalStateException("The cost range of %s is not answered".formatted(caseId)));
    }

    private void keep(CaseId caseId, CostEstimate estimate, CostAnswer answer, String by) {
        refuseWhatMakesNoSense(caseId, estimate, answer);
        if (answer.kind() == Kind.ACCEPTED) {
            rows.supersedeAccepted(caseId);
        }
        if (!rows.answer(estimate.id(), answer, by)) {
            throw new CostRefusal(Why.ANSWERED);
        }
        journal.write(
                caseId,
                "Cost range %s: %s".formatted(words(answer), estimate.range().words()),
                answer.words());
        if (answer.kind() == Kind.OTHER_FORMAT) {
            cases.wishFormat(caseId, answer.format());
        }
        if (estimate.isChange()) {
            tellCoordinator(caseId, estimate);
        }
    }

    private void refuseWhatMakesNoSense(CaseId caseId, CostEstimate estimate, CostAnswer answer) {
        if (estimate.answered().isPresent()) {
            throw new CostRefusal(Why.ANSWERED);
        }
        if (!cases.get(caseId).status().isOpen()) {
            throw new CostRefusal(Why.CLOSED);
        }
        if (answer.kind() == Kind.OTHER_FORMAT && !estimate.leavesFormatOpen()) {
            throw new CostRefusal(Why.FORMAT_IS_SET);
        }
        if (answer.format() == estimate.scope().format()) {
            throw new CostRefusal(Why.SAME_FORMAT);
        }
    }

    private void tellCoordinator(CaseId caseId, CostEstimate change) {
        cases.get(caseId)
                .coordinator()
                .ifPresent(coordinator -> outbox.toStaff(
                        caseId, coordinator, "cost-change-answered", change.id().toString()));
    }

    private static String words(CostAnswer answer) {
        return switch (answer.kind()) {
            case ACCEPTED -> "accepted";
            case OTHER_FORMAT -> "not for this format";
            case DECLINED -> "declined";
        };
    }
}
