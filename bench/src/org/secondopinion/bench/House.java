package org.secondopinion.bench;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.camunda.bpm.engine.ManagementService;
import org.secondopinion.SecondOpinionApplication;
import org.secondopinion.bench.Person.Requests;
import org.secondopinion.demo.TypicalAnswers;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ApplicationContext;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * The product, worked with as people do: each logs in once, looks at the list before each task, opens the form and the
 * case file, and sends the form. Coordination uses Tasklist's interface, people from outside the review desk.
 */
final class House implements Side {

    private static final String ENGINE = "/camunda/api/engine/engine/default";
    private static final AtomicInteger FAMILIES = new AtomicInteger();
    private static final Path INQUIRY = Path.of("examples/inquiries/nsclc.json");
    private static final Set<String> TASKLIST = Set.of("coordinator", "board-coordinator", "manager");

    private final URI address;
    private final Requests requests;
    private final Function<String, TypicalAnswers> typicalAnswers;
    private final ManagementService timers;
    private final Person family;
    private final Map<String, Person> people = new HashMap<>();
    private final Deque<String> specialists = new ArrayDeque<>(List.of("specialist", "specialist-2", "specialist-3"));
    private final ObjectMapper json = new ObjectMapper();
    private final Records records = new Records();
    private TypicalAnswers answers;
    private boolean isTranslated;

    /** @param typicalAnswers what people type in the case of a reference; asked for once, since the cases are alike */
    House(ApplicationContext product, Requests requests, Function<String, TypicalAnswers> typicalAnswers) {
        this.address = URI.create("http://localhost:" + product.getEnvironment().getProperty("local.server.port"));
        this.requests = requests;
        this.typicalAnswers = typicalAnswers;
        this.timers = product.getBean(ManagementService.class);
        this.family = Person.stranger(address, requests);
    }

    /** Starts the product with its own settings and demo people. */
    static ConfigurableApplicationContext start(String url, String user, Path dataFolder, String... further) {
        var settings = Stream.of(
                "--server.port=0",
                "--spring.main.log-startup-info=false",
                "--logging.level.org.flywaydb=error",
                "--second-opinion.data-folder=" + dataFolder,
                "--second-opinion.inquiries-per-hour=100000",
                // Looks at all open cases at the start, which would be measured along.
                "--second-opinion.oversight-first-round=P30D",
                "--spring.datasource.url=" + url,
                "--spring.datasource.username=" + user,
                "--spring.datasource.password=none");
        return new SpringApplicationBuilder(SecondOpinionApplication.class)
                .profiles("test")
                .run(Stream.concat(settings, Stream.of(further)).toArray(String[]::new));
    }

    @Override
    public String begin() throws Exception {
        isTranslated = false;
        var received = json.readTree(family.post("/api/inquiries", anotherFamily()));
        var reference = received.path("reference").asText();
        if (answers == null) {
            answers = typicalAnswers.apply(reference);
        }
        return reference;
    }

    @Override
    public int undelivered(String reference, JdbcClient sql) {
        return sql.sql("select count(*) from second_opinion.pathway_inbox"
                        + " where case_reference = ? and delivered_at is null")
                .param(reference)
                .query(Integer.class)
                .single();
    }

    @Override
    public void work(OpenTask task) throws Exception {
        if (TASKLIST.contains(task.group())) {
            workInTasklist(task);
        } else {
            workAtTheDesk(task);
        }
    }

    private void workInTasklist(OpenTask task) throws Exception {
        var person = person(task.doer());
        readList(person, task.assignee() == null ? "candidateGroup=" + task.group() : "assignee=" + task.assignee());
        person.read(ENGINE + "/task/" + task.id() + "/deployed-form");
        var file = json.readTree(person.read("/api/cases/" + task.reference()));
        if (task.waitsForDocument()) {
            records.uploadNext(person, task.reference(), file);
            return;
        }
        if (task.assignee() == null) {
            person.post(
                    ENGINE + "/task/" + task.id() + "/claim", json.writeValueAsString(Map.of("userId", task.doer())));
        }
        if (task.key().equals("Task_WriteCaseSummary")) {
            writeSummary(person, "/api/cases/" + task.reference());
        }
        var typed = typed(task).entrySet().stream()
                .collect(Collectors.toMap(Map.Entry::getKey, field -> Map.of("value", field.getValue())));
        person.post(
                ENGINE + "/task/" + task.id() + "/submit-form", json.writeValueAsString(Map.of("variables", typed)));
    }

    /** No more than a summary must say: the diagnosis from a document, and one event. */
    private void writeSummary(Person person, String file) throws Exception {
        person.read(file + "/summary");
        person.read(file + "/biomarkers");
        var document = json.readTree(person.read(file + "/documents"))
                .path(0)
                .path("id")
                .asText();
        var fact =
                Map.of("source", "DOCUMENT", "documentId", document, "page", 1, "words", "Adenocarcinoma of the lung");
        addFact(person, file, fact, Map.of("block", "DIAGNOSIS"));
        addFact(person, file, fact, Map.of("block", "HISTORY", "kind", "BIOPSY", "began", "2026-03"));
    }

    private void addFact(Person person, String file, Map<String, ?> fact, Map<String, ?> more) throws Exception {
        var all = new HashMap<String, Object>(fact);
        all.putAll(more);
        person.post(file + "/summary/facts", json.writeValueAsString(all));
    }

    /** The first page of the list, and what its cards say. */
    private void readList(Person person, String whose) throws Exception {
        var listed = json.readTree(person.read(ENGINE + "/task?sortBy=dueDate&sortOrder=asc&maxResults=15&" + whose));
        person.read("/api/tasks?" + String.join("&", ids(listed)));
    }

    private static List<String> ids(JsonNode listed) {
        return StreamSupport.stream(listed.spliterator(), false)
                .map(task -> "id=" + task.path("id").asText())
                .toList();
    }

    private void workAtTheDesk(OpenTask task) throws Exception {
        var person = person(task.doer());
        var page = "/review/tasks/" + task.id();
        person.read("/review");
        person.read(page);
        person.submit(page, typed(task));
    }

    /** What is usually typed, but for one record of each case, which is translated. */
    private Map<String, Object> typed(OpenTask task) {
        var typed = new HashMap<>(answers.to(task.key()));
        if (task.key().equals("Task_InspectRecord") && !isTranslated) {
            typed.put("translationNeededForReviewers", "YES");
            isTranslated = true;
        }
        return typed;
    }

    /** The mail went to one of the specialists; most often to the one who was invited last. */
    @Override
    public void acceptInvitation(String reference, String invitation) throws Exception {
        for (var login : List.copyOf(specialists)) {
            if (person(login).read("/review/invitations").contains(invitation)) {
                person(login).submit("/review/invitations/" + invitation + "/accept", Map.of("independent", "true"));
                specialists.remove(login);
                specialists.addFirst(login);
                return;
            }
        }
        throw new IllegalStateException("Nobody of " + specialists + " is invited to " + reference);
    }

    /** Nobody may fire a timer; the engine does, as on the day itself. */
    @Override
    public void fire(String timer) {
        timers.executeJob(timer);
    }

    private Person person(String login) throws Exception {
        var known = people.get(login);
        if (known == null) {
            known = Person.loggedIn(address, requests, login);
            people.put(login, known);
        }
        return known;
    }

    /** Whoever has given a family an opinion is not asked again. */
    private static String anotherFamily() throws IOException {
        return Files.readString(INQUIRY)
                .replaceFirst("(\"email\": \"[^@\"]+)@", "$1+" + FAMILIES.incrementAndGet() + "@");
    }
}
