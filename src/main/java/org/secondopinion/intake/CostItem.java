package org.secondopinion.intake;

import javax.money.MonetaryAmount;

/**
 * One part of a price, by its code in the decision CostRange. The amounts are null together: such a part is paid to
 * others, or within another part.
 */
public record CostItem(String code, boolean included, MonetaryAmount low, MonetaryAmount high) {

    public boolean isPriced() {
        return low != null;
    }
}
