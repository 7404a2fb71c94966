package org.secondopinion.family;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.secondopinion.cases.CaseId;
import org.secondopinion.cases.ReviewFormat;
import org.secondopinion.intake.CostAnswer;
import org.secondopinion.intake.CostEstimate;
import org.secondopinion.intake.CostEstimates;
import org.secondopinion.intake.CostRefusal;
import org.secondopinion.intake.CostRefusal.Why;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What a family reads of the cost of its review, and what it answers. */
@Service
@Transactional
public class FamilyCosts {

    private static final String BY = "family";
    private static final int LONGEST_REASON = 2000;

    private final CostEstimates costs;
    private final Clock clock;

    FamilyCosts(CostEstimates costs, Clock clock) {
        this.costs = costs;
        this.clock = clock;
    }

    @Transactional(readOnly = true)
    public View view(CaseId caseId) {
        return new View(
                costs.toAnswer(caseId),
                costs.isBeingMade(caseId),
                costs.accepted(caseId).flatMap(this::accepted));
    }

    private Optional<Accepted> accepted(CostEstimate estimate) {
        return estimate.answered().map(said -> new Accepted(estimate, LocalDate.ofInstant(said.at(), clock.getZone())));
    }

    public void accept(CaseId caseId, UUID estimate) {
        costs.answer(caseId, estimate, CostAnswer.accepted(), BY);
    }

    /** {@code format} as the page sends it, which may be anything. */
    public void askOtherFormat(CaseId caseId, UUID estimate, String format) {
        var asked = Arrays.stream(ReviewFormat.values())
                .filter(known -> known.name().equals(format))
                .findFirst()
                .orElseThrow(() -> new CostRefusal(Why.UNKNOWN_FORMAT));
        costs.answer(caseId, estimate, CostAnswer.otherFormat(asked), BY);
    }

    public void decline(CaseId caseId, UUID estimate, String reason) {
        if (reason.length() > LONGEST_REASON) {
            throw new CostRefusal(Why.TOO_LONG);
        }
        var words = Optional.of(reason.strip()).filter(text -> !text.isEmpty());
        costs.answer(caseId, estimate, CostAnswer.declined(words), BY);
    }

    /** A range that the family accepted, and the day. */
    public record Accepted(CostEstimate estimate, LocalDate on) {}

    public record View(Optional<CostEstimate> toAnswer, boolean beingMade, Optional<Accepted> accepted) {

        /** What may be asked for in the place of this one. */
        public List<ReviewFormat> otherFormats(CostEstimate estimate) {
            return Arrays.stream(ReviewFormat.values())
                    .filter(format -> estimate.leavesFormatOpen()
                            && format != estimate.scope().format())
                    .toList();
        }
    }
}
