package org.secondopinion.report.sheet;

import java.util.UUID;
import org.secondopinion.cases.CaseId;
import org.secondopinion.report.drafts.TaskDrafts;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Makes what was typed on the opinion's page a part of the opinion, once it is handed in. */
@Service
@Transactional
public class SheetsHandedIn {

    private final Asks asks;
    private final TaskDrafts drafts;
    private final OpinionSheets sheets;

    SheetsHandedIn(Asks asks, TaskDrafts drafts, OpinionSheets sheets) {
        this.asks = asks;
        this.drafts = drafts;
        this.sheets = sheets;
    }

    /** An opinion that was written in the task's form alone has no such part. */
    public void take(CaseId caseId, String reviewer, String taskId, String writer, UUID opinion) {
        var draft = drafts.of(taskId, writer);
        if (draft.revision() > 0) {
            sheets.keep(opinion, new TypedSheet(asks.of(caseId, reviewer), draft).sheet());
        }
        drafts.drop(taskId);
    }
}
