package org.secondopinion.report.process;

import org.secondopinion.pathway.Form;
import org.secondopinion.report.Opinion;

/** The fields that the opinion has in both of its forms. */
final class OpinionForm {

    private OpinionForm() {}

    static Opinion read(Form form, boolean videoUseful) {
        return new Opinion(
                form.choice("component", Opinion.Component.class),
                form.choice("agreement", Opinion.Agreement.class),
                form.choice("confidence", Opinion.Confidence.class),
                form.text("summary"),
                form.text("answers"),
                form.text("recommendation"),
                form.optionalText("missing").orElse(null),
                videoUseful);
    }
}
