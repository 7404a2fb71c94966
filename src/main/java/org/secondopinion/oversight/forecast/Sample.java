package org.secondopinion.oversight.forecast;

import java.time.LocalDate;

/** How many working days a reported case took from the beginning of one of its stages to its report. */
public record Sample(Similar of, LocalDate reportedOn, double workingDays) {}
