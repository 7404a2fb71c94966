package org.secondopinion.board.sessions;

import java.util.UUID;

/** A session does not take place; the cases that stood on it wait for another. */
public record SessionCancelled(UUID sessionId) {}
