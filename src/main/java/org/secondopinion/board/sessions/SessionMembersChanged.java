package org.secondopinion.board.sessions;

import java.util.UUID;

/** Other people than before are asked to sit on a session. */
public record SessionMembersChanged(UUID sessionId) {}
