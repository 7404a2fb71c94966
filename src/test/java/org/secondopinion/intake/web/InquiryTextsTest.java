package org.secondopinion.intake.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Properties;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.secondopinion.cases.RedFlag;
import org.secondopinion.cases.TumourType;
import org.secondopinion.intake.Contradiction;

/** Holds the inquiry's pages against their texts. */
class InquiryTextsTest {

    @ParameterizedTest
    @ValueSource(strings = {"_de", "_zh", "_hi"})
    void everyTextIsThereInEveryLanguage(String language) throws IOException {
        assertThat(texts(language).stringPropertyNames()).isEqualTo(texts("").stringPropertyNames());
    }

    @Test
    void everyFieldEveryChoiceAndEveryQuestionBackHasItsText() throws IOException {
        var fields = Step.allFields().flatMap(field -> Stream.of("label." + field.key(), "wrong." + field.key()));
        // The ledger of consents words its own.
        var choices = Step.allFields()
                .filter(field -> !field.name().equals("consents"))
                .flatMap(field -> field.choices().stream()
                        .flatMap(choice -> choice.values().stream())
                        .map(value -> "is." + field.key() + "." + value));
        var asked = Stream.of(Contradiction.values()).map(contradiction -> "ask." + contradiction.name());

        assertThat(texts("").stringPropertyNames())
                .containsAll(Stream.of(fields, choices, asked)
                        .flatMap(texts -> texts)
                        .toList());
    }

    @Test
    void everyTumourAndEverySignCanBeChosen() {
        assertThat(chosenAt("diagnosis.tumourType"))
                .containsExactlyInAnyOrderElementsOf(
                        Stream.of(TumourType.values()).map(Enum::name).toList());
        assertThat(chosenAt("redFlags"))
                .containsExactlyInAnyOrderElementsOf(Stream.of(RedFlag.values())
                        .filter(flag -> flag != RedFlag.IN_HOSPITAL)
                        .map(Enum::name)
                        .toList());
    }

    private static Stream<String> chosenAt(String name) {
        return Step.allFields()
                .filter(field -> field.name().equals(name))
                .flatMap(field -> field.choices().stream())
                .flatMap(choices -> choices.values().stream());
    }

    private static Properties texts(String language) throws IOException {
        var texts = new Properties();
        try (var reader =
                Files.newBufferedReader(Path.of("src/main/resources/inquiry/texts" + language + ".properties"))) {
            texts.load(reader);
        }
        return texts;
    }
}
