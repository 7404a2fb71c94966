package org.secondopinion.board.planning;

import java.time.Instant;
import java.util.List;

/**
 * What is to be planned: the sessions to come, and the cases that wait or stand on them. {@code directory} is everybody
 * who could be asked for a specialty, on a session or not.
 */
public record Agenda(Instant now, List<Slot> slots, List<WaitingCase> cases, List<Sitting> directory) {}
