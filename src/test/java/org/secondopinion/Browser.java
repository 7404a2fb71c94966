package org.secondopinion;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.BrowserType.LaunchOptions;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.opentest4j.TestAbortedException;

/**
 * The Chromium of this machine, else the one that Playwright installs, for tests that look at pages. Where neither can be
 * had the test is skipped with a word on the console, or fails when {@code SECOND_OPINION_BROWSER_REQUIRED} is {@code true}.
 *
 * <pre>{@code
 * @AutoClose
 * static Browser browser;
 *
 * @BeforeAll
 * static void openBrowser() {
 *     browser = Browser.launch();
 * }
 * }</pre>
 */
public final class Browser implements AutoCloseable {

    private static final List<String> NAMES =
            List.of("chromium-headless-shell", "chromium", "chromium-browser", "google-chrome", "google-chrome-stable");
    private static final List<String> FOLDERS = List.of(
            "/usr/bin",
            "/usr/local/bin",
            "/snap/bin",
            "/opt/homebrew/bin",
            "/Applications/Chromium.app/Contents/MacOS");
    /** Nobody looks: what would be drawn for the eye alone costs more than the page. */
    private static final List<String> ARGUMENTS = List.of(
            "--no-sandbox",
            "--disable-gpu",
            "--disable-software-rasterizer",
            "--force-prefers-reduced-motion",
            "--disable-background-networking",
            "--no-first-run");

    private final Playwright playwright;
    private final com.microsoft.playwright.Browser chromium;

    private Browser(Playwright playwright, LaunchOptions options) {
        // Two runners share the machine with their servers and browsers.
        PlaywrightAssertions.setDefaultAssertionTimeout(20_000);
        this.playwright = playwright;
        this.chromium = playwright.chromium().launch(options.setArgs(ARGUMENTS));
    }

    public static Browser launch() {
        return executable().map(Browser::ofThisMachine).orElseGet(Browser::ofPlaywright);
    }

    private static Browser ofThisMachine(Path executable) {
        var options = new Playwright.CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1"));
        return new Browser(Playwright.create(options), new LaunchOptions().setExecutablePath(executable));
    }

    private static Browser ofPlaywright() {
        try {
            return new Browser(Playwright.create(), new LaunchOptions());
        } catch (RuntimeException e) {
            throw noBrowser(e);
        }
    }

    /** A page with cookies of its own. */
    public Page newPage() {
        return chromium.newPage();
    }

    /** Somebody with cookies, language and screen of their own. */
    public BrowserContext newContext(com.microsoft.playwright.Browser.NewContextOptions options) {
        return chromium.newContext(options);
    }

    @Override
    public void close() {
        playwright.close();
    }

    private static Optional<Path> executable() {
        return FOLDERS.stream()
                .flatMap(folder ->
                        Stream.concat(NAMES.stream(), Stream.of("Chromium")).map(name -> Path.of(folder, name)))
                .filter(Files::isExecutable)
                .findFirst();
    }

    private static RuntimeException noBrowser(RuntimeException cause) {
        var missing = "No Chromium found in %s, and Playwright could not install one: pages are not tested"
                .formatted(String.join(", ", FOLDERS));
        if (Boolean.parseBoolean(System.getenv("SECOND_OPINION_BROWSER_REQUIRED"))) {
            return new IllegalStateException(missing, cause);
        }
        System.err.println("\n*** SKIPPED: " + missing + " ***\n");
        return new TestAbortedException(missing, cause);
    }
}
