package org.secondopinion.intake.web;

import java.util.List;
import java.util.Set;
import org.secondopinion.intake.Contradiction;
import org.secondopinion.intake.Inquiry;

/**
 * An inquiry looked through.
 *
 * @param inquiry null when it can't be read at all
 * @param wrong the fields that must be corrected or filled in, in the order of the pages
 * @param asked the contradictions that it holds
 * @param open those of them that the family has not yet said are right
 */
record Proof(Inquiry inquiry, List<Field> wrong, Set<Contradiction> asked, Set<Contradiction> open) {

    public boolean isClean() {
        return wrong.isEmpty() && open.isEmpty();
    }

    Proof of(Step step) {
        return new Proof(
                inquiry,
                wrong.stream().filter(step.fields()::contains).toList(),
                Set.copyOf(asked.stream().filter(step::asksAbout).toList()),
                Set.copyOf(open.stream().filter(step::asksAbout).toList()));
    }
}
