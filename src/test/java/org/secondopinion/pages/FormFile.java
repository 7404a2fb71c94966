package org.secondopinion.pages;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.stream.StreamSupport;

/** A form as its file has it: what a person finds on the page, by the words of the task. */
record FormFile(List<Field> inputs) {

    private static final Path FORMS = Path.of("forms");

    /** One field to fill in; {@code choices} are the values, in the order of the page. */
    record Field(String type, String id, String key, List<String> choices) {}

    Field input(String key) {
        return inputs.stream()
                .filter(input -> input.key().equals(key))
                .findFirst()
                .orElseThrow();
    }

    /** @param task the name on the diagram, such as "Record home-team answer" */
    static FormFile of(String task) {
        var file =
                task.toLowerCase(Locale.ROOT).replaceAll("\\b(a|an|the) ", "").replace(' ', '-') + ".form";
        try (var forms = Files.walk(FORMS)) {
            var path = forms.filter(form -> form.endsWith(file))
                    .findFirst()
                    .orElseThrow(() -> new AssertionError("The task '%s' has no form %s".formatted(task, file)));
            return read(path);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static FormFile read(Path form) throws IOException {
        var components = new ObjectMapper().readTree(form.toFile()).path("components");
        return new FormFile(StreamSupport.stream(components.spliterator(), false)
                .filter(component -> component.has("key"))
                .map(FormFile::field)
                .toList());
    }

    private static Field field(JsonNode component) {
        return new Field(
                component.path("type").asText(),
                component.path("id").asText(),
                component.path("key").asText(),
                component.path("values").findValuesAsText("value"));
    }
}
