package org.secondopinion.intake;

import java.util.ArrayList;
import java.util.List;
import org.secondopinion.cases.Findings.Finding;
import org.secondopinion.cases.TumourType;
import org.secondopinion.clocks.WindowAssessment;

/** What the rules found for an inquiry, and the answer that follows from it. */
record TriageRules(
        TumourType tumourType,
        List<Finding> redFlags,
        List<Finding> exclusions,
        List<Finding> benefits,
        WindowAssessment window) {

    static final String AGAINST = "AGAINST";
    static final String FOR = "FOR";
    static final String CANNOT_EVALUATE =
            "Cannot evaluate: the tumour type is not known. Ask the family or the treating team before relying on any rule.";

    /** The answer that the rules propose, with its reasons as sentences. */
    record Proposal(TriageAnswer answer, List<String> reasons) {}

    Proposal proposal() {
        return new Proposal(answer(), reasons());
    }

    private TriageAnswer answer() {
        if (!redFlags.isEmpty()) {
            return TriageAnswer.ACCEPT_IN_PARALLEL;
        }
        if (!exclusions.isEmpty()) {
            return TriageAnswer.OUT_OF_SCOPE;
        }
        if (onlyAgainst() && tumourType != TumourType.UNKNOWN) {
            return TriageAnswer.FIRST_PLAN_IS_RIGHT;
        }
        return switch (window.verdict()) {
            case DOES_NOT_FIT -> TriageAnswer.ACCEPT_IN_PARALLEL;
            case TIGHT -> TriageAnswer.ACCEPT_EXPEDITED;
            case FITS, UNKNOWN -> TriageAnswer.ACCEPT;
        };
    }

    private boolean onlyAgainst() {
        return benefits.stream().anyMatch(found -> found.code().startsWith(AGAINST))
                && benefits.stream().noneMatch(found -> found.code().startsWith(FOR));
    }

    private List<String> reasons() {
        var reasons = new ArrayList<String>();
        if (tumourType == TumourType.UNKNOWN) {
            reasons.add(CANNOT_EVALUATE);
        }
        List.of(redFlags, exclusions, benefits)
                .forEach(found -> found.stream().map(Finding::words).forEach(reasons::add));
        reasons.add(window.arithmetic());
        return List.copyOf(reasons);
    }
}
