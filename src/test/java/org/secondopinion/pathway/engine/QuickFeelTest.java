package org.secondopinion.pathway.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import org.camunda.bpm.dmn.feel.impl.FeelEngine;
import org.camunda.bpm.dmn.feel.impl.scala.ScalaFeelEngine;
import org.camunda.bpm.engine.variable.Variables;
import org.camunda.bpm.engine.variable.context.VariableContext;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Whatever a cell says, it is read as by the engine that ships: values, errors and their words. */
class QuickFeelTest {

    private static final VariableContext CASE = Variables.putValue(
                    "facts",
                    Map.of(
                            "age",
                            17,
                            "stage",
                            "STAGE_II",
                            "isUrgent",
                            true,
                            "questionTopics",
                            List.of("SURGERY", "TRIAL")))
            .putValue("cellInput", 17)
            .asVariableContext();

    private final FeelEngine shipped = new ScalaFeelEngine(List.of());
    private final FeelEngine ours = new QuickFeel();

    @ParameterizedTest
    @ValueSource(
            strings = {
                "facts.age",
                "facts.age * 2 + 1",
                "upper case(facts.stage)",
                "facts.unknown",
                "nothing at all",
                "no such function(1)",
                "facts.stage + 1",
                "count(facts.questionTopics[item in (\"SURGERY\", \"RADIOTHERAPY\")])",
                "date(\"2026-03-29\") + duration(\"P1D\")",
                "if facts.isUrgent then \"now\" else null",
                "assert(facts.age, facts.age > 18)",
                "1 / 0",
                "facts.("
            })
    void anExpressionIsReadAlike(String cell) {
        assertThat(twice(() -> ours.evaluateSimpleExpression(cell, CASE)))
                .isEqualTo(twice(() -> shipped.evaluateSimpleExpression(cell, CASE)));
    }

    @ParameterizedTest
    @ValueSource(strings = {"< 18", "[18..30]", "\"17\"", "not(17, 18)", "-", "? > facts.age - 1", "< \"a\"", "< 18,"})
    void aConditionIsReadAlike(String cell) {
        assertThat(twice(() -> ours.evaluateSimpleUnaryTests(cell, "cellInput", CASE)))
                .isEqualTo(twice(() -> shipped.evaluateSimpleUnaryTests(cell, "cellInput", CASE)));
    }

    /** What is remembered of the first reading must not change the second. */
    private static List<Object> twice(Callable<Object> reading) {
        return Arrays.asList(read(reading), read(reading));
    }

    private static Object read(Callable<Object> reading) {
        try {
            return reading.call();
        } catch (Exception e) {
            return e.getClass() + ": " + e.getMessage();
        }
    }
}
