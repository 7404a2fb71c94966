/** Opinions and visits, the written report and its gate, its delivery, and how the two opinions compare. */
@ApplicationModule(
        allowedDependencies = {
            "cases",
            "clocks",
            "messages",
            "pathway",
            "matching",
            "board",
            "summary",
            "biomarkers",
            "desk",
            "letters",
            "records",
            "records :: translation"
        })
package org.secondopinion.report;

import org.springframework.modulith.ApplicationModule;
