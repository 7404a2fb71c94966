package org.secondopinion.board.sessions;

import java.util.UUID;

/** A session has another time or place than before. */
public record SessionMoved(UUID sessionId) {}
