package org.secondopinion.bench;

import com.microsoft.playwright.BrowserType.LaunchOptions;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import java.net.URI;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;

/** How long a manager who is in Cockpit waits until the Timelines page can be used, in a real browser. */
final class TimelinesPage {

    private static final int UNCOUNTED = 5;
    private static final int OPENED = 20;

    /** From the click to the first frame in which the lines of the first screen stand and nothing is awaited any more. */
    private static final String OPEN = """
            async () => {
              const settled = () => document.querySelector("main.oversight[aria-busy='false']")
                && document.querySelectorAll('.row[data-reference]').length > 20;
              const begun = performance.now();
              location.hash = '#/timelines';
              while (!settled()) await new Promise(requestAnimationFrame);
              return performance.now() - begun;
            }""";

    private final URI house;

    TimelinesPage(URI house) {
        this.house = house;
    }

    /** Milliseconds, the shortest first. */
    double[] opened() {
        var settings = new Playwright.CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1"));
        var chromium = new LaunchOptions()
                .setExecutablePath(Path.of("/usr/bin/chromium"))
                .setArgs(List.of("--no-sandbox", "--disable-gpu", "--disable-background-networking"));
        try (var playwright = Playwright.create(settings);
                var browser = playwright.chromium().launch(chromium)) {
            var page = browser.newPage();
            logIn(page);
            var took = new double[OPENED];
            for (var i = -UNCOUNTED; i < OPENED; i++) {
                page.navigate(house + "/camunda/app/cockpit/default/#/dashboard");
                page.waitForTimeout(1000);
                var milliseconds = ((Number) page.evaluate(OPEN)).doubleValue();
                if (i >= 0) {
                    took[i] = milliseconds;
                }
            }
            Arrays.sort(took);
            return took;
        }
    }

    private void logIn(Page page) {
        page.navigate(house + "/login");
        page.getByLabel("Login").fill("manager");
        page.getByLabel("Password").fill("demo");
        page.locator("form button").click();
        page.waitForURL(address -> !address.contains("/login"));
    }
}
