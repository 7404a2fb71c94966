package org.secondopinion.board.process;

import java.util.List;
import org.secondopinion.board.Minutes;
import org.secondopinion.board.VerdictLines;
import org.secondopinion.pathway.Form;

/** The fields that the forms for taking and for revising minutes have in common; empty ones are null. */
final class MinutesFields {

    private MinutesFields() {}

    static Minutes of(Form form) {
        return new Minutes(
                form.optionalText("recommendation").orElse(null),
                form.optionalText("options").orElse(null),
                form.optionalText("dissent").orElse(null),
                form.optionalText("patientWishes").orElse(null),
                form.optionalText("minutes").orElse(null),
                form.optionalText("verdictsOnTheFirstOpinion")
                        .map(VerdictLines::parse)
                        .orElse(List.of()));
    }
}
