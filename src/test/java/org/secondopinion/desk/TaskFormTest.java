package org.secondopinion.desk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class TaskFormTest {

    private final TaskForm form = TaskForm.of("""
            {"components": [
              {"type": "text", "text": "# Opinion\\nPlease **write** what you think."},
              {"type": "textarea", "key": "opinion", "label": "Opinion", "validate": {"required": true, "maxLength": 20}},
              {"type": "radio", "key": "agrees", "label": "Do you agree?",
               "values": [{"value": "YES", "label": "Yes"}, {"value": "NO", "label": "No"}]},
              {"type": "checkbox", "key": "video", "label": "A video call is needed"},
              {"type": "number", "key": "weeks", "label": "Weeks", "validate": {"min": 1, "max": 12}},
              {"type": "datetime", "subtype": "date", "key": "seenOn", "dateLabel": "Seen on"}
            ]}""");

    @Test
    void answersHaveTheTypesThatTasklistSends() {
        assertThat(form.answers(Map.of("opinion", " Wait ", "agrees", "NO", "video", "true", "weeks", "3")))
                .containsEntry("opinion", "Wait")
                .containsEntry("agrees", "NO")
                .containsEntry("video", true)
                .containsEntry("weeks", 3.0)
                .containsEntry("seenOn", null)
                .hasSize(5);
    }

    @Test
    void faultsAreSentencesWithTheLabel() {
        assertThat(form.faults(Map.of("agrees", "MAYBE", "weeks", "20", "seenOn", "tomorrow")))
                .containsExactly(
                        "'Opinion' is needed.",
                        "'Do you agree?' has no such choice.",
                        "'Weeks' is out of its limits.",
                        "'Seen on' needs a date such as 2026-11-24.");
        assertThat(form.faults(Map.of("opinion", "x".repeat(21))))
                .containsExactly("'Opinion' takes at most 20 characters.");
        assertThat(form.faults(Map.of("opinion", "Wait"))).isEmpty();
    }

    @Test
    void textsLoseTheirMarkup() {
        assertThat(form.fields().get(0).paragraphs()).containsExactly("Opinion\nPlease write what you think.");
    }

    @Test
    void anUnknownKindOfFieldIsAnError() {
        assertThatThrownBy(() -> TaskForm.of("{\"components\": [{\"type\": \"dynamiclist\"}]}"))
                .hasMessageContaining("dynamiclist");
    }

    static List<Path> forms() throws IOException {
        try (var files = Files.walk(Path.of("forms"))) {
            return files.filter(file -> file.toString().endsWith(".form")).toList();
        }
    }

    @ParameterizedTest
    @MethodSource("forms")
    void everyFormOfTheModelsCanBeFilledInAtTheDesk(Path file) throws IOException {
        assertThat(TaskForm.of(Files.readString(file)).fields()).isNotEmpty();
    }
}
