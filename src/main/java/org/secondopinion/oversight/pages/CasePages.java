package org.secondopinion.oversight.pages;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.Year;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.secondopinion.clocks.WorkingDays;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Cases, a page at a time: each page begins behind the last case of the one before, however far down that is. */
@Service
@Transactional(readOnly = true)
public class CasePages {

    public static final int USUAL = 50;
    public static final int MOST = 200;

    private final JdbcClient sql;
    private final Bars bars;
    private final WorkingDays workingDays;
    private final Clock clock;

    CasePages(JdbcClient sql, Bars bars, WorkingDays workingDays, Clock clock) {
        this.sql = sql;
        this.bars = bars;
        this.workingDays = workingDays;
        this.clock = clock;
    }

    /** {@code next} is null on the last page. */
    public record Page(Instant asOf, LocalDate today, String groupedBy, List<CaseItem> cases, String next) {}

    /**
     * @param asked the filter, as {@link FilterReading} knows it
     * @throws org.secondopinion.cases.Refusal when it cannot be read
     */
    public Page page(Map<String, String> asked, int limit, String after) {
        var filter = new FilterReading(asked, Year.now(clock)).read();
        var found = lines(filter, Cursor.read(after), limit + 1);
        var isLast = found.size() <= limit;
        var shown = isLast ? found : found.subList(0, limit);
        var now = clock.instant();
        return new Page(
                now,
                workingDays.dateOf(now),
                filter.grouping().map(Facet::parameter).orElse(null),
                bars.drawnFor(shown.stream().map(Line::item).toList()),
                isLast ? null : shown.get(shown.size() - 1).cursor().write());
    }

    /** A case and the mark behind it. */
    record Line(CaseItem item, Cursor cursor) {}

    List<Line> lines(CaseFilter filter, Cursor after, int most) {
        var conditions = Conditions.of(filter, this::startOf);
        return filter.grouping()
                .map(group -> byGroup(group, filter, conditions, after, most))
                .orElseGet(() -> read(behind(conditions, filter, after), "", filter, most));
    }

    /** The rest of one group, then the groups behind it, then the cases that belong to none: each is read in order. */
    private List<Line> byGroup(Facet group, CaseFilter filter, Conditions conditions, Cursor after, int most) {
        var found = new ArrayList<Line>();
        var column = group.column();
        if (after != null && after.group() != null) {
            var same = behind(conditions, filter, after).and(column + " = ?", after.group());
            found.addAll(read(same, column, filter, most));
        }
        if (found.size() < most && (after == null || after.group() != null)) {
            var further = conditions.copy();
            further =
                    after == null ? further.and(column + " is not null") : further.and(column + " > ?", after.group());
            found.addAll(read(further, column, filter, most - found.size()));
        }
        if (found.size() < most) {
            var isAmongThem = after != null && after.group() == null;
            var none = isAmongThem ? behind(conditions, filter, after) : conditions.copy();
            found.addAll(read(none.and(column + " is null"), column, filter, most - found.size()));
        }
        return found;
    }

    private static Conditions behind(Conditions conditions, CaseFilter filter, Cursor after) {
        var by = filter.by();
        return after == null
                ? conditions.copy()
                : conditions
                        .copy()
                        .and(
                                "(%s, reference) %s (cast(? as %s), ?)"
                                        .formatted(by.column(), by.after(), by.isADate() ? "date" : "timestamptz"),
                                after.at(),
                                after.reference());
    }

    private List<Line> read(Conditions conditions, String group, CaseFilter filter, int most) {
        var by = filter.by();
        var order = "%s%s%s, reference%s"
                .formatted(group.isEmpty() ? "" : group + ", ", by.column(), by.direction(), by.direction());
        var halves = halves(conditions, filter);
        var statement = halves.stream()
                .map(half ->
                        "(select * from oversight_cases%s order by %s limit %d)".formatted(half.where(), order, most))
                .collect(Collectors.joining(" union all "));
        return sql.sql("select * from (%s) found order by %s limit %d".formatted(statement, order, most))
                .params(halves.stream()
                        .flatMap(half -> half.parameters().stream())
                        .toList())
                .query((row, n) -> {
                    var item = CaseItem.of(row, n);
                    var at = by.isADate()
                            ? row.getObject(by.column(), LocalDate.class).toString()
                            : CaseItem.instant(row, by.column()).toString();
                    return new Line(
                            item, new Cursor(group.isEmpty() ? null : row.getString(group), at, item.reference()));
                })
                .list();
    }

    /** Open and closed cases have indexes of their own, each in the order of the page. */
    private static List<Conditions> halves(Conditions conditions, CaseFilter filter) {
        return filter.isOpen() != null || filter.by() != Ordering.OPENED
                ? List.of(conditions)
                : List.of(
                        conditions.copy().and("closed_at is null"),
                        conditions.copy().and("closed_at is not null"));
    }

    OffsetDateTime startOf(LocalDate day) {
        return workingDays.startOf(day).atOffset(ZoneOffset.UTC);
    }
}
