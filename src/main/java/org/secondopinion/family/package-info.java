/** The pages of families and treating teams: personal links with a second factor; reads the rooms, owns links only. */
@ApplicationModule(
        allowedDependencies = {
            "cases",
            "clocks",
            "pathway",
            "messages",
            "intake",
            "letters",
            "report",
            "report :: ledger",
            "report :: video",
            "report :: visit",
            "handback",
            "followup",
            "trials",
            "records",
            "records :: receiving"
        })
package org.secondopinion.family;

import org.springframework.modulith.ApplicationModule;
