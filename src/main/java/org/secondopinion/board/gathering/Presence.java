package org.secondopinion.board.gathering;

/** What was marked of a seat; {@code name} is null where the seat's member is known. */
record Presence(String seat, String name, boolean isPresent) {}
