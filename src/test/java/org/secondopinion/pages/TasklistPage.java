package org.secondopinion.pages;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Response;
import com.microsoft.playwright.TimeoutError;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.SelectOption;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;

/** Tasklist as a person of the house uses it: the list, a task's form, the Case file tab. */
final class TasklistPage {

    private static final String CASE_SEARCH =
            "[{\"type\":\"processInstanceBusinessKey\",\"operator\":\"eq\",\"value\":\"%s\",\"name\":\"\"}]";

    private static final int A_WHILE = 10_000;
    private static final int MOST_TRIES = 3;

    private final Page page;
    private final String address;

    private TasklistPage(Page page, String address) {
        this.page = page;
        this.address = address;
    }

    /** Logs in and looks at what the person's group may do for one case. */
    static TasklistPage of(Page page, String house, String username, String reference) {
        LoginPage.logIn(page, house, username);
        return of(page, house, reference);
    }

    /** For somebody who has logged in on this page already. */
    static TasklistPage of(Page page, String house, String reference) {
        var search = URLEncoder.encode(CASE_SEARCH.formatted(reference), StandardCharsets.UTF_8);
        var tasklist = new TasklistPage(page, house + "/camunda/app/tasklist/default/#/?searchQuery=" + search);
        tryAgain(tasklist::load);
        return tasklist;
    }

    /** A page that is still loading would take the search for the one it began with. */
    private void load() {
        page.navigate("about:blank");
        after("/list", () -> page.navigate(address));
    }

    /** Opens the task that stands first in the list and takes it over if nobody has it. */
    Card openFirst() {
        var card = openFirstAnyhow();
        var claim = claim();
        if (claim.isVisible()) {
            claim.click();
        }
        assertThat(page.locator(".disabled-form")).hasCount(0);
        form().waitFor();
        return card;
    }

    /** Tasklist can ask for the form of the task before, which is done, and then asks no more until it is loaded anew. */
    private Card openFirstAnyhow() {
        try {
            return openFirstOnce();
        } catch (TimeoutError e) {
            var opened = new AtomicReference<Card>();
            tryAgain(() -> {
                load();
                opened.set(openFirstOnce());
            });
            return opened.get();
        }
    }

    private Card openFirstOnce() {
        var list = after("/list", () -> filter("My group's tasks").click());
        var first = json(list).at("/_embedded/task/0/id").asText();
        var card = page.locator(".tasks-list li:has(a[href*='task=%s'])".formatted(first))
                .first();
        var name = card.locator("h4.task");
        var opened = new Card(name.innerText().strip(), card.locator(".subject").innerText());
        if (card.and(page.locator(".active")).isVisible()) {
            tab("Form").click();
        } else {
            after("/task/%s/deployed-form".formatted(first), () -> {
                name.click();
                heading()
                        .and(page.getByText(opened.task(), new Page.GetByTextOptions().setExact(true)))
                        .waitFor(awhile());
                tab("Form").click();
            });
        }
        form().or(claim()).first().waitFor(awhile());
        return opened;
    }

    private Locator claim() {
        return page.getByRole(AriaRole.BUTTON, named("Claim"));
    }

    private static Locator.WaitForOptions awhile() {
        return new Locator.WaitForOptions().setTimeout(A_WHILE);
    }

    /** What is answered at {@code path} in consequence; what stands on the page before belongs to what was open. */
    private Response after(String path, Runnable cause) {
        return page.waitForResponse(
                response -> URI.create(response.url()).getPath().endsWith(path) && response.ok(),
                new Page.WaitForResponseOptions().setTimeout(A_WHILE),
                cause);
    }

    private static JsonNode json(Response response) {
        try {
            return new ObjectMapper().readTree(response.body());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Tasklist loses a click or a search while it draws something anew; a person does it once more, too. */
    private static void tryAgain(Runnable attempt) {
        for (var tries = 1; ; tries++) {
            try {
                attempt.run();
                return;
            } catch (TimeoutError e) {
                if (tries == MOST_TRIES) {
                    throw e;
                }
            }
        }
    }

    /** What the list says of a task: its name, then the case and which of several items it is about. */
    record Card(String task, String subject) {}

    /** Fills in the form of this task, field by field; each of its fields must be one that a person can fill in. */
    void fill(String task, Map<String, Object> answers) {
        for (var field : FormFile.of(task).inputs()) {
            assertThat(place(field)).isVisible();
            var answer = answers.get(field.key());
            if (answer != null) {
                fill(field, answer.toString());
            }
        }
    }

    private void fill(FormFile.Field field, String answer) {
        switch (field.type()) {
            case "radio" -> part(field, "-" + field.choices().indexOf(answer)).check();
            case "checkbox" -> place(field).setChecked(Boolean.parseBoolean(answer));
            case "select" -> {
                var choices = form().locator(".fjs-dropdownlist-item");
                // Leaving the field before may have opened the list already.
                if (!choices.first().isVisible()) {
                    place(field).click();
                }
                choices.nth(field.choices().indexOf(answer)).click();
            }
            case "datetime" -> write(field, LocalDate.parse(answer).format(DateTimeFormatter.ofPattern("M/d/yyyy")));
            default -> write(field, answer);
        }
    }

    /** The form takes over what was typed when the field is left; what it loses as it draws itself is typed again. */
    private void write(FormFile.Field field, String text) {
        tryAgain(() -> {
            place(field).fill(text);
            place(field).press("Tab");
            page.waitForCondition(
                    () -> place(field).inputValue().equals(text),
                    new Page.WaitForConditionOptions().setTimeout(A_WHILE));
        });
    }

    /** What of a field a person clicks at. */
    private Locator place(FormFile.Field field) {
        return part(
                field,
                switch (field.type()) {
                    case "radio" -> "-0";
                    case "select" -> "-display";
                    case "datetime" -> "-date";
                    default -> "";
                });
    }

    private Locator part(FormFile.Field field, String part) {
        return form().locator("[id^=fjs-form][id$='-%s%s']".formatted(field.id(), part));
    }

    /** Completes the open task; answers the sentence with which it was refused. */
    Optional<String> complete() {
        var answer = page.waitForResponse(
                response -> response.url().endsWith("/submit-form"),
                () -> page.getByRole(AriaRole.BUTTON, named("Complete")).click());
        if (answer.ok()) {
            assertThat(heading()).hasCount(0);
            return Optional.empty();
        }
        var sentence =
                page.locator(".page-notifications .alert-danger .message").last();
        sentence.waitFor();
        return Optional.of(sentence.innerText());
    }

    /** The Case file tab of the open task, as text. */
    String caseFile() {
        tab("Case file").click();
        var file = page.locator(".case-file");
        file.locator("section:has(h3)").first().waitFor();
        var text = file.innerText();
        tab("Form").click();
        return text;
    }

    /** Adds a fact in the Case file tab, resting on the first document of the case. */
    void addFact(String block, Map<String, String> fields) {
        writeFact(block, fields);
        assertThat(page.locator("form.editor")).hasCount(0);
        tab("Form").click();
    }

    /** Tries to add a fact, reads why it is not taken, and gives up. */
    void refuseFact(String block, Map<String, String> fields, String sentence) {
        writeFact(block, fields);
        assertThat(page.locator("form.editor [role=alert]")).hasText(sentence);
        page.locator("form.editor").press("Escape");
        tab("Form").click();
    }

    private void writeFact(String block, Map<String, String> fields) {
        openSummary();
        page.getByRole(AriaRole.BUTTON, named("Add to " + block)).click();
        var editor = page.locator("form.editor");
        fields.forEach((label, value) -> {
            var field = editor.getByLabel(label, new Locator.GetByLabelOptions().setExact(true));
            if (field.evaluate("one => one.tagName").equals("SELECT")) {
                field.selectOption(new SelectOption().setLabel(value));
            } else {
                field.fill(value);
            }
        });
        editor.getByLabel("Document", new Locator.GetByLabelOptions().setExact(true))
                .selectOption(new SelectOption().setIndex(1));
        editor.getByRole(AriaRole.BUTTON, new Locator.GetByRoleOptions().setName("Save"))
                .click();
    }

    /** What the editor of the summary says now. */
    String summary() {
        openSummary();
        var text = page.locator(".case-file .summary").first().innerText();
        tab("Form").click();
        return text;
    }

    private void openSummary() {
        tab("Case file").click();
        page.locator(".case-file summary", new Page.LocatorOptions().setHasText("Write the summary"))
                .click();
        page.locator(".case-file .summary h4").first().waitFor();
    }

    /** Uploads a file in the Case file tab, of the kind that the task is about. */
    void upload(Path record) {
        tab("Case file").click();
        var file = page.locator(".case-file");
        file.getByLabel("Files to upload").setInputFiles(record);
        assertThat(file.locator(".uploads li").first()).hasText(record.getFileName() + ": stored");
    }

    /** Takes every proposal on a document as it stands, in the Case file tab; answers what was said of each file. */
    Map<String, String> confirmInspections() {
        tab("Case file").click();
        var said = new LinkedHashMap<String, String>();
        var cards = page.locator(".case-file .inspections article");
        cards.first().waitFor();
        while (cards.count() > 0) {
            var card = cards.first();
            var id = card.getAttribute("data-document");
            said.put(card.locator("h4").innerText(), card.innerText());
            card.locator(".buttons button").first().click();
            assertThat(page.locator("[data-document='" + id + "']")).hasCount(0);
        }
        return said;
    }

    private Locator filter(String name) {
        return page.locator(".task-filter h4.name", new Page.LocatorOptions().setHasText(name))
                .first();
    }

    private Locator heading() {
        return page.locator(".task-card h2.task");
    }

    private Locator form() {
        return page.locator(".fjs-form");
    }

    private Locator tab(String name) {
        return page.locator(".nav-tabs a", new Page.LocatorOptions().setHasText(name));
    }

    private static Page.GetByRoleOptions named(String name) {
        return new Page.GetByRoleOptions().setName(name).setExact(true);
    }
}
