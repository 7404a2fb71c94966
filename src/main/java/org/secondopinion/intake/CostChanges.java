package org.secondopinion.intake;

import java.util.Map;
import org.secondopinion.cases.CaseId;
import org.secondopinion.cases.Cases;
import org.secondopinion.cases.Journal;
import org.secondopinion.cases.Refusal;
import org.secondopinion.messages.Outbox;
import org.secondopinion.pathway.Rules;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Ranges that take the place of an accepted one, once the family accepts again; until then the accepted one holds. */
@Service
@Transactional
public class CostChanges {

    private static final String DECISION = "CostRange";

    private final CostEstimates costs;
    private final CostRows rows;
    private final Cases cases;
    private final Rules rules;
    private final Outbox outbox;
    private final Journal journal;

    CostChanges(CostEstimates costs, CostRows rows, Cases cases, Rules rules, Outbox outbox, Journal journal) {
        this.costs = costs;
        this.rows = rows;
        this.cases = cases;
        this.rules = rules;
        this.outbox = outbox;
        this.journal = journal;
    }

    /** Asks the rule as it is today for another scope and puts the range before the family. */
    public void propose(CaseId caseId, CostScope scope, String reason) {
        var accepted = acceptedOnOpenCase(caseId);
        var range =
                CostRange.of(rules.ask(DECISION, Map.of("costScope", scope.codes())), rules.newestVersion(DECISION));
        refuseTheSame(accepted, scope, range, "The family has accepted this range already.");
        costs.toAnswer(caseId)
                .ifPresent(pending ->
                        refuseTheSame(pending, scope, range, "This range waits for the family's answer already."));
        var id = rows.insert(caseId, scope, range, reason);
        rows.sent(id);
        outbox.toFamily(caseId, "cost-changed", id.toString());
        journal.write(
                caseId,
                "Cost range to be changed from %s to %s (%s)"
                        .formatted(accepted.range().words(), range.words(), scope.words()),
                reason);
    }

    /** A coordinator writes down what the family said to the change by telephone or letter. */
    public void recordAnswer(CaseId caseId, CostAnswer answer, String by) {
        if (costs.toAnswer(caseId).filter(CostEstimate::isChange).isEmpty()) {
            throw new Refusal("No changed cost range waits for an answer.");
        }
        costs.recordAnswer(caseId, answer, by);
    }

    private CostEstimate acceptedOnOpenCase(CaseId caseId) {
        if (!cases.get(caseId).status().isOpen()) {
            throw new Refusal("Case %s is closed; its cost range stays as it is.".formatted(caseId));
        }
        return costs.accepted(caseId)
                .orElseThrow(
                        () -> new Refusal("The family has not accepted a cost range yet; there is none to change."));
    }

    private static void refuseTheSame(CostEstimate known, CostScope scope, CostRange range, String sentence) {
        if (known.scope().equals(scope) && known.range().items().equals(range.items())) {
            throw new Refusal(sentence);
        }
    }
}
