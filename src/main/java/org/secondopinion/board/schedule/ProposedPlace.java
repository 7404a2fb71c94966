package org.secondopinion.board.schedule;

import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.secondopinion.board.Specialty;
import org.secondopinion.cases.CaseId;

/**
 * What the last plan says of one case: its session with the reason, or, without one, the rule in its way and what would
 * help ({@code rule} and {@code remedy} are null where there is a session).
 */
public record ProposedPlace(
        CaseId caseId,
        UUID sessionId,
        boolean isPinned,
        String words,
        String rule,
        String remedy,
        Map<Specialty, UUID> preparers) {

    public Optional<UUID> session() {
        return Optional.ofNullable(sessionId);
    }
}
