package org.secondopinion.oversight.acting;

import org.secondopinion.cases.CaseId;
import org.secondopinion.clocks.Pauses;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Notes and ends pauses as coordinators do, under the manager's name. */
@Service
@Transactional
public class ManagersPauses {

    private final Pauses pauses;
    private final Deeds deeds;

    ManagersPauses(Pauses pauses, Deeds deeds) {
        this.pauses = pauses;
        this.deeds = deeds;
    }

    public void pause(CaseId caseId, Pauses.Noted noted, String by) {
        pauses.pause(caseId, noted, by);
        deeds.keep(caseId, by, "Paused", noted.reason().words(), null);
    }

    public void end(CaseId caseId, String by) {
        pauses.end(caseId, by);
        deeds.keep(caseId, by, "Pause ended", "the case goes on", null);
    }
}
