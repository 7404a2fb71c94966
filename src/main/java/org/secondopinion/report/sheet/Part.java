package org.secondopinion.report.sheet;

import java.util.List;
import org.secondopinion.summary.FirstOpinion.Field;

/** What a reviewer may be asked for, and the fields of the first opinion that it speaks about. */
public enum Part {
    PATHOLOGY("Pathology, read again", List.of(Field.DIAGNOSIS, Field.HISTOLOGY_AND_GRADE, Field.BIOMARKERS)),
    IMAGING("Images, read again", List.of(Field.STAGE)),
    PLAN("The plan", List.of(Field.INTENT, Field.MODALITY, Field.REGIMEN, Field.TRIAL, Field.GOALS_OF_CARE));

    private final String words;
    private final List<Field> fields;

    Part(String words, List<Field> fields) {
        this.words = words;
        this.fields = fields;
    }

    public String words() {
        return words;
    }

    public List<Field> fields() {
        return fields;
    }
}
