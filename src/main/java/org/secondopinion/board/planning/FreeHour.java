package org.secondopinion.board.planning;

import java.time.ZonedDateTime;
import java.util.List;

/** An hour at which somebody of every specialty that a case needs is free, with those who would sit then. */
public record FreeHour(ZonedDateTime startsAt, List<Sitting> sittings) {}
