package org.secondopinion.matching;

import org.secondopinion.cases.CaseId;
import org.springframework.context.ApplicationContext;

/** A case's short list without keeping it: what is read and ranked. */
public record Proposals(ApplicationContext product) {

    /** How many places there are, so that nobody leaves the work out. */
    public int of(CaseId caseId) {
        return product.getBean(ShortLists.class).rankings(caseId, false).values().stream()
                .mapToInt(ranking -> ranking.places().size())
                .sum();
    }
}
