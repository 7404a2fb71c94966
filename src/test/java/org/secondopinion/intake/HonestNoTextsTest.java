package org.secondopinion.intake;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Properties;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.w3c.dom.Element;

class HonestNoTextsTest {

    @ParameterizedTest
    @ValueSource(strings = {"_de", "_zh", "_hi"})
    void everyLanguageHasEverySentence(String language) throws IOException {
        assertThat(texts(language).stringPropertyNames()).isEqualTo(texts("").stringPropertyNames());
    }

    @Test
    void everyOtherHelpAndEveryExclusionHasItsSentence() throws Exception {
        var keys = texts("").stringPropertyNames();

        assertThat(keys)
                .containsAll(Arrays.stream(OtherHelp.values())
                        .map(help -> "help." + help)
                        .toList())
                .containsAll(exclusions().stream().map(code -> "why." + code).toList());
    }

    private static List<String> exclusions() throws Exception {
        var table = DocumentBuilderFactory.newDefaultInstance()
                .newDocumentBuilder()
                .parse(Path.of("processes/intake/exclusions.dmn").toFile());
        var outputs = table.getElementsByTagName("output");
        var place = 0;
        while (!((Element) outputs.item(place)).getAttribute("name").equals("reason")) {
            place++;
        }
        var rules = table.getElementsByTagName("rule");
        var codes = new ArrayList<String>();
        for (var rule = 0; rule < rules.getLength(); rule++) {
            var answer = ((Element) rules.item(rule))
                    .getElementsByTagName("outputEntry")
                    .item(place);
            codes.add(answer.getTextContent().strip().replace("\"", ""));
        }
        return codes;
    }

    private static Properties texts(String language) throws IOException {
        var texts = new Properties();
        try (var file = Files.newBufferedReader(
                Path.of("src/main/resources/intake/honest-no%s.properties".formatted(language)))) {
            texts.load(file);
        }
        return texts;
    }
}
