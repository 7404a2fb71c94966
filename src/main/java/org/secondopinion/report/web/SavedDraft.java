package org.secondopinion.report.web;

import java.util.Map;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.secondopinion.cases.Conflict;
import org.secondopinion.cases.PlainWords;
import org.secondopinion.cases.Refusal;
import org.secondopinion.report.drafts.TaskDraft;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;

/** What a page that is saved as it goes sends, and what it is answered. */
final class SavedDraft {

    private static final Set<String> NOT_TYPED = Set.of("_csrf", "revision", "hand-in", "save");

    private SavedDraft() {}

    static Map<String, String> fields(Map<String, String> sent) {
        return sent.entrySet().stream()
                .filter(field -> !NOT_TYPED.contains(field.getKey()))
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    static int revision(Map<String, String> sent) {
        var revision = sent.getOrDefault("revision", "");
        return revision.matches("\\d{1,9}") ? Integer.parseInt(revision) : 0;
    }

    /** What was typed, to be saved over what another window saved. */
    static TaskDraft unsaved(Map<String, String> sent, TaskDraft other) {
        return new TaskDraft(other.revision(), fields(sent), other.savedAt());
    }

    static ResponseEntity<Map<String, Object>> answer(Supplier<TaskDraft> saving) {
        try {
            var draft = saving.get();
            return ResponseEntity.ok(Map.of("revision", draft.revision(), "savedAt", PlainWords.of(draft.savedAt())));
        } catch (Conflict conflict) {
            return ResponseEntity.status(HttpStatus.CONFLICT).body(Map.of("sentence", conflict.getMessage()));
        } catch (Refusal refusal) {
            return ResponseEntity.unprocessableEntity().body(Map.of("sentence", refusal.getMessage()));
        }
    }
}
