package org.secondopinion;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** Holds the models against the code: a renamed delegate, a lost form or a nameless gateway is told in a sentence. */
class ModelRulesTest {

    private final ModelRules rules = new ModelRules(Path.of("processes"), Path.of("forms"), Path.of("src/main/java"));

    @TestFactory
    Stream<DynamicTest> everyModelKeepsTheRules() {
        return each(rules.models(), rules::complaintsAbout);
    }

    @TestFactory
    Stream<DynamicTest> everyRuleOfADecisionSaysWhy() {
        return each(rules.decisions(), rules::complaintsAboutDecision);
    }

    @Test
    void everyFormBelongsToATask() {
        assertThat(rules.formsThatNoTaskShows())
                .as("forms that no task shows; delete them or name them in a model")
                .isEmpty();
    }

    private static Stream<DynamicTest> each(List<Path> files, Function<Path, List<String>> complaints) {
        return files.stream()
                .map(file -> DynamicTest.dynamicTest(
                        file.toString(),
                        () -> assertThat(complaints.apply(file)).isEmpty()));
    }
}
