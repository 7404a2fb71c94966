package org.secondopinion.board.sessions;

import java.util.UUID;

/** A board meets on a new day. */
public record SessionPlanned(UUID sessionId) {}
