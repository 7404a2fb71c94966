package org.secondopinion.board.planning;

import org.secondopinion.board.Specialty;

/** Who sits on a session for which specialty. */
public record Sitting(Person person, Specialty specialty) {}
