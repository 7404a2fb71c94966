package org.secondopinion.oversight.pages;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Which cases are asked for; what may be null was not asked for. */
record CaseFilter(
        Boolean isOpen,
        Map<Facet, String> facets,
        State state,
        List<String> references,
        Ordering by,
        LocalDate from,
        LocalDate to,
        Span promised,
        Span daysToComplete,
        Span daysToReport,
        Postponed postponed,
        Facet group) {

    /** From a number up to and including another; both may be null. */
    record Span(Integer from, Integer to) {}

    /** Cases whose board was put off, why, and between which days it should have been; days may be null. */
    record Postponed(boolean forWantOfQuorum, LocalDate from, LocalDate to) {}

    Optional<Facet> grouping() {
        return Optional.ofNullable(group);
    }
}
