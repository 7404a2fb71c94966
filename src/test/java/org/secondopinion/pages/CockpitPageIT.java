package org.secondopinion.pages;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.LocatorAssertions;
import java.time.Instant;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.secondopinion.Browser;
import org.secondopinion.WholeApplication;
import org.secondopinion.pathway.Rehearsal;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** What managers see on Cockpit's dashboard beside its own figures. */
@WholeApplication
class CockpitPageIT {

    @AutoClose
    static Browser browser;

    @LocalServerPort
    int port;

    @Autowired
    Rehearsal rehearsal;

    @BeforeAll
    static void openBrowser() {
        browser = Browser.launch();
    }

    @AfterEach
    void backToNow() {
        rehearsal.backToNow();
    }

    @Test
    void aHolidayListThatIsMissingIsNamed() {
        rehearsal.goTo(Instant.parse("2030-11-24T05:00:00Z"));
        var house = "http://localhost:" + port;
        var page = browser.newPage();
        LoginPage.logIn(page, house, "manager");
        page.navigate(house + "/camunda/app/cockpit/default/#/dashboard");

        var missing = page.locator("section", new Page.LocatorOptions().setHasText("Holiday lists"));
        assertThat(missing.getByText("Not known yet for 2031"))
                .isVisible(new LocatorAssertions.IsVisibleOptions().setTimeout(20_000));
        assertThat(missing.locator("li", new Locator.LocatorOptions().setHasText("India"))
                        .first())
                .isVisible();
    }
}
