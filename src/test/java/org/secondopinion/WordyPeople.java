package org.secondopinion;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.StreamSupport;
import org.secondopinion.cases.CaseId;
import org.secondopinion.cases.Cases;
import org.secondopinion.demo.CaseDriver;
import org.secondopinion.demo.TypicalAnswers;
import org.secondopinion.pathway.WorkList;

/** People who do what is usual with a case, and write a word of its own into every text field that they see. */
final class WordyPeople {

    private static final int MORE_STEPS_THAN_ANY_CASE_TAKES = 300;
    private static final Set<String> TEXT_FIELDS = Set.of("textfield", "textarea");
    /** Texts of an inquiry that are codes, and a number. */
    private static final Set<String> CODES = Set.of(
            "phone",
            "language",
            "country",
            "birthDate",
            "sex",
            "tumourType",
            "stageGroup",
            "situation",
            "topic",
            "formatWished");
    /** What is typed where the field takes more than plain words; the word stands in the place of %s. */
    private static final Map<String, String> SHAPES = Map.of(
            "meetingLink", "https://meet.example.org/%s",
            "steps", "test: %s",
            "verdictsOnTheFirstOpinion", "stage: refined: %s",
            "investigations", "%s | 450 EUR | %<s",
            "namesOfThosePresent", "Pathology: %s",
            "reasons", "1. %s",
            "furtherSources", "2026-10-16 %s");
    /** A time of day, the patient's own name, and what has a place only with another choice than the usual one. */
    private static final Set<String> LEFT_AS_USUAL = Set.of(
            "startTime",
            "patientName",
            "whatToSendInstead",
            "missingInformation",
            "notAnswered",
            "overrideReason",
            "whatToChange",
            "whichInvestigations",
            "appointmentTime",
            "callTime",
            "newTime",
            "newLink",
            "whyThereIsNoCall",
            "whyAfterTheLatestUsefulDay",
            "whyANewOne",
            "numbersAccepted",
            "whyNotOrdered",
            "expectedOn",
            "digitalAddress",
            "questionToTheSpecialist");

    private final CaseDriver driver;
    private final WorkList work;
    private final Cases cases;
    private final ObjectMapper json;
    private final MarkedWords words;
    private final Map<String, Deque<Map<String, Object>>> otherwise = new HashMap<>();
    private int steps;

    WordyPeople(CaseDriver driver, WorkList work, Cases cases, ObjectMapper json, MarkedWords words) {
        this.driver = driver;
        this.work = work;
        this.cases = cases;
        this.json = json;
        this.words = words;
    }

    /** The example with a word in place of every text. */
    ObjectNode inquiry(String example) throws IOException {
        var inquiry = (ObjectNode)
                json.readTree(Path.of("examples/inquiries", example + ".json").toFile());
        replaceTexts("inquiry", inquiry);
        words.note(inquiry.at("/patient/birthDate").textValue(), "inquiry birthDate");
        words.note(inquiry.at("/contact/phone").textValue(), "inquiry phone");
        return inquiry;
    }

    private void replaceTexts(String place, JsonNode node) {
        if (node instanceof ObjectNode object) {
            object.properties().stream()
                    .filter(field -> field.getValue().isTextual() && !CODES.contains(field.getKey()))
                    .forEach(field -> {
                        var word = words.at(place + " " + field.getKey());
                        var isAddress = field.getKey().equals("email");
                        field.setValue(object.textNode(isAddress ? word + "@example.org" : word));
                    });
        }
        node.forEach(child -> replaceTexts(place, child));
    }

    /** The next time that the case comes to this task, these fields are answered so; an empty text stays empty. */
    void once(String task, Map<String, Object> answers) {
        otherwise.computeIfAbsent(task, key -> new ArrayDeque<>()).add(answers);
    }

    /** Lives on until the case comes to the task, whatever time that takes. */
    void until(CaseId caseId, String task) throws IOException {
        while (driver.nextTask(caseId).filter(next -> next.key().equals(task)).isEmpty()) {
            if (!step(caseId) && !driver.waitForTimer(caseId)) {
                throw new AssertionError("The case does not come to " + task);
            }
        }
    }

    void untilTheEnd(CaseId caseId) throws IOException {
        var goesOn = true;
        while (goesOn) {
            goesOn = step(caseId) || driver.waitForTimer(caseId);
        }
    }

    /** Does the next task; false when nobody can do anything now. */
    boolean step(CaseId caseId) throws IOException {
        if (++steps > MORE_STEPS_THAN_ANY_CASE_TAKES) {
            throw new AssertionError("The case does not come to an end");
        }
        var answers = driver.typicalAnswers(caseId);
        var next = driver.nextTask(caseId);
        var others = next.map(
                task -> otherwise.getOrDefault(task.key(), new ArrayDeque<>()).poll());
        if (next.isEmpty() || next.get().key().equals("Task_ObtainRecord") && others.isEmpty()) {
            return driver.step(caseId, answers);
        }
        fillIn(next.get(), others.orElse(Map.of()), answers);
        driver.complete(next.get(), answers);
        return true;
    }

    private void fillIn(WorkList.Work task, Map<String, Object> others, TypicalAnswers answers) throws IOException {
        for (var field : textFields(task)) {
            if (!others.containsKey(field)) {
                answers.but(task.key(), field, text(task, field));
            }
        }
        others.forEach((field, answer) -> answers.but(task.key(), field, answer));
    }

    private List<String> textFields(WorkList.Work task) throws IOException {
        var fields = json.readTree(work.form(task.id()).orElseThrow()).get("components");
        return StreamSupport.stream(fields.spliterator(), false)
                .filter(field -> TEXT_FIELDS.contains(field.get("type").textValue()))
                .map(field -> field.get("key").textValue())
                .filter(field -> !LEFT_AS_USUAL.contains(field))
                .toList();
    }

    private String text(WorkList.Work task, String field) {
        var word = words.at(task.key() + " " + field);
        return field.equals("answers")
                ? numbered(task, word)
                : SHAPES.getOrDefault(field, "%s").formatted(word);
    }

    private String numbered(WorkList.Work task, String word) {
        var questions = task.key().equals("Task_WriteAddendum")
                ? 1
                : cases.get(task.caseId()).questions().size();
        return IntStream.rangeClosed(1, questions)
                .mapToObj(number -> number + ". " + word)
                .collect(Collectors.joining("\n"));
    }
}
