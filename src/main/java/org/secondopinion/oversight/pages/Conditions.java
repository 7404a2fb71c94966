package org.secondopinion.oversight.pages;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.Function;

/** A filter as SQL, with its parameters in their order. */
final class Conditions {

    private final List<String> conditions = new ArrayList<>();
    private final List<Object> parameters = new ArrayList<>();

    /** @param startOf the instant at which a day of the company begins */
    static Conditions of(CaseFilter filter, Function<LocalDate, OffsetDateTime> startOf) {
        var all = new Conditions().and(filter.by().among());
        if (filter.isOpen() != null) {
            all.and(filter.isOpen() ? "closed_at is null" : "closed_at is not null");
        }
        filter.facets().forEach((facet, value) -> all.and(facet.column() + " = ?", value));
        if (Boolean.FALSE.equals(filter.isOpen())
                && filter.facets().keySet().stream().anyMatch(Facet::isOfOpenCases)) {
            all.and("false");
        }
        if (filter.state() != null) {
            all.and(filter.state().condition());
        }
        if (filter.references() != null) {
            all.and("reference = any(?)", (Object) filter.references().toArray(String[]::new));
        }
        all.period(filter, startOf);
        all.span("promised_days", filter.promised());
        all.span("days_to_complete", filter.daysToComplete());
        all.span("days_to_report", filter.daysToReport());
        if (filter.postponed() != null) {
            all.postponed(filter.postponed(), startOf);
        }
        return all;
    }

    Conditions and(String condition, Object... values) {
        conditions.add(condition);
        parameters.addAll(Arrays.asList(values));
        return this;
    }

    Conditions copy() {
        var copy = new Conditions();
        copy.conditions.addAll(conditions);
        copy.parameters.addAll(parameters);
        return copy;
    }

    String where() {
        return " where " + String.join(" and ", conditions);
    }

    List<Object> parameters() {
        return parameters;
    }

    private void period(CaseFilter filter, Function<LocalDate, OffsetDateTime> startOf) {
        var by = filter.by();
        if (filter.from() != null) {
            and(by.column() + " >= ?", by.isADate() ? filter.from() : startOf.apply(filter.from()));
        }
        if (filter.to() != null) {
            var end = filter.to().plusDays(1);
            and(by.column() + " < ?", by.isADate() ? end : startOf.apply(end));
        }
    }

    private void postponed(CaseFilter.Postponed postponed, Function<LocalDate, OffsetDateTime> startOf) {
        var from = postponed.from() == null ? LocalDate.EPOCH : postponed.from();
        var before = postponed.to() == null
                ? LocalDate.of(2200, 1, 1)
                : postponed.to().plusDays(1);
        and(
                "reference in (select case_reference from board_meetings where state = 'POSTPONED'"
                        + " and (coalesce(quorum, '') = 'NOT_REACHED') = ? and held_at >= ? and held_at < ?)",
                postponed.forWantOfQuorum(),
                startOf.apply(from),
                startOf.apply(before));
    }

    private void span(String column, CaseFilter.Span span) {
        if (span.from() != null) {
            and(column + " >= ?", span.from());
        }
        if (span.to() != null) {
            and(column + " <= ?", span.to());
        }
    }
}
