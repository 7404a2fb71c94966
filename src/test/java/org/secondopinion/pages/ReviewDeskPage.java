package org.secondopinion.pages;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.util.Map;
import java.util.Optional;

/** The review desk as specialists, board chairs and translators use it. */
final class ReviewDeskPage {

    private final Page page;
    private final String house;

    private ReviewDeskPage(Page page, String house) {
        this.page = page;
        this.house = house;
    }

    static ReviewDeskPage of(Page page, String house, String username) {
        LoginPage.logIn(page, house, username);
        return new ReviewDeskPage(page, house);
    }

    /** For somebody who has logged in on this page already. */
    static ReviewDeskPage of(Page page, String house) {
        return new ReviewDeskPage(page, house);
    }

    /** Opens the first task of the case and answers its name. */
    String openFirst(String reference) {
        page.navigate(house + "/review");
        var link = page.locator("article", new Page.LocatorOptions().setHasText(reference))
                .first()
                .getByRole(AriaRole.LINK);
        var title = link.innerText();
        link.click();
        assertThat(page.locator("h1")).hasText(title);
        return title.split(": ")[0];
    }

    void fill(String task, Map<String, Object> answers) {
        for (var field : FormFile.of(task).inputs()) {
            var place = page.locator("[name='%s']".formatted(field.key()));
            assertThat(place.first()).isVisible();
            if (answers.get(field.key()) != null) {
                fill(field, place, answers.get(field.key()).toString());
            }
        }
    }

    private static void fill(FormFile.Field field, Locator place, String answer) {
        switch (field.type()) {
            case "radio" ->
                place.and(place.page().locator("[value='%s']".formatted(answer)))
                        .check();
            case "select" -> place.selectOption(answer);
            case "checkbox" -> place.setChecked(Boolean.parseBoolean(answer));
            default -> place.fill(answer);
        }
    }

    /** Completes the open task; answers the sentences with which it was refused. */
    Optional<String> complete() {
        page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Complete this task"))
                .click();
        var done = page.locator("[role=status]");
        var refused = page.locator("[role=alert]");
        done.or(refused).first().waitFor();
        return refused.isVisible() ? Optional.of(refused.innerText()) : Optional.empty();
    }

    /** How the link to the first document of the case answers. */
    int statusOfFirstDocument() {
        var link = page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("Open"));
        return page.request().get(house + link.first().getAttribute("href")).status();
    }

    /** What stands in a field of the open task's form now. */
    String typed(String key) {
        return page.locator("[name='%s']".formatted(key)).inputValue();
    }

    /** Accepts every invitation that waits for the person. */
    void acceptInvitations() {
        page.navigate(house + "/review/invitations");
        var accept = page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Accept"));
        while (accept.count() > 0) {
            page.locator("article").first().getByRole(AriaRole.CHECKBOX).check();
            accept.first().click();
            assertThat(page.locator("[role=status]")).isVisible();
        }
    }
}
