package org.secondopinion.pages;

import static org.assertj.core.api.Assertions.assertThat;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.Page;

/** A page that everybody can use: as far as axe can tell, and without scrolling sideways at a desk or on a phone. */
final class UsablePage {

    private static final int DESK = 1280;
    static final int PHONE = 360;

    private static final int HEIGHT = 800;

    private UsablePage() {}

    /** Leaves the page as wide as at a desk. */
    static void assertUsable(Page page) {
        assertFits(page);
        assertAccessible(page, new AxeBuilder(page));
        page.setViewportSize(DESK, HEIGHT);
    }

    static void assertFits(Page page) {
        for (var width : new int[] {DESK, PHONE}) {
            page.setViewportSize(width, HEIGHT);
            assertThat((Integer) page.evaluate("document.documentElement.scrollWidth"))
                    .as("width of %s", page.url())
                    .isLessThanOrEqualTo(width);
        }
    }

    /** Of the page the part that is our own. */
    static void assertAccessible(Page page, String part) {
        assertAccessible(page, new AxeBuilder(page).include(part));
    }

    private static void assertAccessible(Page page, AxeBuilder axe) {
        // Without frames of other hosts there is nothing to gather in a page of its own.
        assertThat(axe.setLegacyMode(true).analyze().getViolations())
                .as(page.url())
                .extracting(rule -> rule.getId() + ": " + rule.getNodes())
                .isEmpty();
    }
}
