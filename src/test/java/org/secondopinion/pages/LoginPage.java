package org.secondopinion.pages;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;

/** The login page of everybody with an account. */
final class LoginPage {

    private LoginPage() {}

    static void logIn(Page page, String house, String username) {
        page.navigate(house + "/login");
        page.getByLabel("Login").fill(username);
        page.getByLabel("Password").fill("demo");
        page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Log in"))
                .click();
        page.waitForURL(address -> !address.contains("/login"));
    }
}
