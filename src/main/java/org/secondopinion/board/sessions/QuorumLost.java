package org.secondopinion.board.sessions;

import java.util.UUID;

/** So many members of a session declined that a case listed on it has no quorum any more. */
public record QuorumLost(UUID sessionId) {}
