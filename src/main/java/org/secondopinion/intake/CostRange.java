package org.secondopinion.intake;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;
import javax.money.MonetaryAmount;
import org.javamoney.moneta.Money;
import org.secondopinion.pathway.Decided;

/**
 * What a rule says that a review costs, part by part, with the rule's source; {@code ruleVersion} is null for ranges
 * from before there were parts. Parts in different currencies have no sum and are no range.
 */
public record CostRange(List<CostItem> items, String source, LocalDate reviewedOn, Integer ruleVersion) {

    public CostRange {
        items = List.copyOf(items);
        if (items.stream().noneMatch(item -> item.included() && item.isPriced())) {
            throw new IllegalStateException("The decision CostRange gives no price for what was asked");
        }
        items.stream().filter(CostItem::isPriced).map(CostItem::low).reduce(MonetaryAmount::add);
    }

    private static final String ONE_PART = "REVIEW";

    /** What a decision answered. Cases under way may still ask the table that gave one amount and named no parts. */
    static CostRange of(Decided decided, int ruleVersion) {
        var rows = decided.rows();
        var isOfParts = rows.stream().allMatch(row -> row.text("item") != null);
        return new CostRange(
                rows.stream().map(CostRange::item).toList(),
                rows.stream().map(Decided.Row::source).distinct().collect(Collectors.joining("; ")),
                rows.stream()
                        .map(Decided.Row::reviewedOn)
                        .min(Comparator.naturalOrder())
                        .orElseThrow(() -> new IllegalStateException("The decision CostRange gives no row")),
                isOfParts ? ruleVersion : null);
    }

    private static CostItem item(Decided.Row row) {
        var code = row.text("item");
        return new CostItem(
                code == null ? ONE_PART : code,
                code == null || row.text("part").equals("INCLUDED"),
                amount(row, "lowAmount"),
                amount(row, "highAmount"));
    }

    private static MonetaryAmount amount(Decided.Row row, String output) {
        return row.number(output) == null ? null : Money.of(row.number(output), row.text("currency"));
    }

    public MonetaryAmount low() {
        return sum(CostItem::low);
    }

    public MonetaryAmount high() {
        return sum(CostItem::high);
    }

    public String currency() {
        return low().getCurrency().getCurrencyCode();
    }

    public List<CostItem> included() {
        return items.stream().filter(CostItem::included).toList();
    }

    public List<CostItem> notIncluded() {
        return items.stream().filter(item -> !item.included()).toList();
    }

    /** Whether one part has the whole price, so that its amounts are those of the range. */
    public boolean isOfOnePart() {
        return included().stream().filter(CostItem::isPriced).count() == 1;
    }

    /** As a person of the house reads it, such as {@code 400-900 EUR}. */
    public String words() {
        return "%d-%d %s"
                .formatted(low().getNumber().intValueExact(), high().getNumber().intValueExact(), currency());
    }

    private MonetaryAmount sum(Function<CostItem, MonetaryAmount> amount) {
        return included().stream()
                .filter(CostItem::isPriced)
                .map(amount)
                .reduce(MonetaryAmount::add)
                .orElseThrow();
    }
}
