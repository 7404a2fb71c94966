package org.secondopinion.report.drafts;

import java.time.Instant;
import java.util.Map;

/**
 * What stands in the fields of a page that is not handed in yet.
 *
 * @param revision counts the savings; 0 before the first
 */
public record TaskDraft(int revision, Map<String, String> typed, Instant savedAt) {

    public static TaskDraft empty() {
        return new TaskDraft(0, Map.of(), null);
    }

    /** What stands in a field, without the blanks around it; empty where nothing does. */
    public String of(String field) {
        return typed.getOrDefault(field, "").strip();
    }
}
