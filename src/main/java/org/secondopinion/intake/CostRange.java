package org.secondopinion.intake;

import java.time.LocalDate;

/** What a rule says that a review costs and what the price covers, with the rule's source. */
public record CostRange(int low, int high, String currency, String covers, String source, LocalDate reviewedOn) {}
