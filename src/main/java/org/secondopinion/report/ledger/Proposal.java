package org.secondopinion.report.ledger;

import org.secondopinion.report.Concordance.Comparison;
import org.secondopinion.report.Concordance.Outcome;
import org.secondopinion.report.Concordance.Weight;
import org.secondopinion.summary.FirstOpinion.Field;

/**
 * What the opinions propose for one field of the ledger.
 *
 * @param first the first opinion's words, or null where the summary has none
 * @param second what stands in their place, or null where nothing does
 * @param reason who said what
 */
public record Proposal(Field field, Outcome outcome, Weight weight, String first, String second, String reason) {

    public Comparison comparison() {
        return Comparison.of(outcome, weight);
    }
}
