package org.secondopinion.records;

import java.io.IOException;
import org.secondopinion.cases.Refusal;
import org.secondopinion.records.inspection.Assessment;
import org.secondopinion.records.inspection.Expected;

/** Looks into a file before anybody trusts it: what it is, whether it can be opened, and what is proposed about it. */
final class Inspection {

    private Inspection() {}

    /** @throws IOException only when the content itself cannot be read */
    static Seen inspect(Content file, Expected expected) throws IOException {
        try {
            var assessment = Assessment.of(file, expected);
            return new Seen(assessment.contentType(), assessment.proposal().pages(), null, assessment);
        } catch (Refusal refused) {
            return new Seen(null, null, refused.getMessage(), null);
        }
    }

    /** What was seen: either a type, with pages where there are any, and a proposal; or the reason for refusing the file. */
    record Seen(String contentType, Integer pages, String refusal, Assessment assessment) {}
}
