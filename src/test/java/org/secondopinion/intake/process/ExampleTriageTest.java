package org.secondopinion.intake.process;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.File;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.stream.StreamSupport;
import org.camunda.bpm.dmn.engine.DmnDecisionResult;
import org.camunda.bpm.dmn.engine.DmnEngine;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.secondopinion.cases.Facts;
import org.secondopinion.cases.RedFlag;
import org.secondopinion.pathway.engine.DecisionTables;

/** The example inquiries against the intake's real decision tables. */
class ExampleTriageTest {

    static final DmnEngine ENGINE = DecisionTables.engine();

    @ParameterizedTest(name = "{0}: red flag {1}, exclusions {2}, opinion helps {3}, window {4} days")
    @CsvSource({
        "nsclc, , 0, FOR, 42",
        "dlbcl, , 0, FOR, 14",
        "cord-compression, CORD_COMPRESSION, 0, FOR, ",
        "early-breast, , 0, AGAINST, 35",
        "sarcoma, , 0, FOR, 21",
        "mid-treatment-progression, , 0, FOR, ",
        "unknown-tumour, , 0, CANNOT_EVALUATE, "
    })
    void examplesShowWhatTheyAreFor(String example, RedFlag redFlag, int exclusions, String direction, Integer window)
            throws IOException {
        var facts = facts(example);

        assertThat(decide("red-flags", "RedFlags", facts).<String>collectEntries("flag"))
                .isEqualTo(redFlag == null ? List.of() : List.of(redFlag.name()));
        assertThat(decide("exclusions", "Exclusions", facts)).hasSize(exclusions);
        assertThat(decide("benefit", "Benefit", facts).<String>collectEntries("direction"))
                .contains(direction)
                .doesNotContain("AGAINST".equals(direction) ? "FOR" : "AGAINST");
        assertThat(decide("treatment-window", "TreatmentWindow", facts)
                        .getSingleResult()
                        .getEntryMap()
                        .get("windowDays"))
                .isEqualTo(window);
    }

    private static DmnDecisionResult decide(String file, String decision, Facts facts) {
        var model = ExampleTriageTest.class.getResourceAsStream("/model/processes/intake/%s.dmn".formatted(file));
        return ENGINE.evaluateDecision(ENGINE.parseDecision(decision, model), Map.of("facts", facts));
    }

    private static Facts facts(String example) throws IOException {
        var inquiry = new ObjectMapper().readTree(new File("examples/inquiries/%s.json".formatted(example)));
        var told = inquiry.at("/diagnosis");
        return new Facts(
                told.path("tumourType").asText(),
                told.path("stageGroup").asText(),
                told.path("situation").asText(),
                texts(inquiry.at("/redFlags"), ""),
                told.path("inHospital").asBoolean(),
                told.has("plannedTreatmentInDays")
                        ? told.path("plannedTreatmentInDays").asInt()
                        : null,
                inquiry.at("/patient/country").asText(),
                texts(inquiry.at("/questions"), "/topic"),
                told.path("planClear").asBoolean(),
                inquiry.path("formatWished").asText(),
                60,
                null);
    }

    private static List<String> texts(JsonNode nodes, String place) {
        return StreamSupport.stream(nodes.spliterator(), false)
                .map(node -> node.at(place).asText())
                .toList();
    }
}
