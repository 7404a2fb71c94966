package org.secondopinion.pathway;

import java.util.Collection;
import org.camunda.bpm.engine.delegate.DelegateExecution;

/** What a multi-instance activity runs over; models call it as {@code ${openRecordRequests.of(execution)}}. */
public interface CaseItems {

    /** The items' ids, as the loop variable carries them. */
    Collection<String> of(DelegateExecution execution);
}
