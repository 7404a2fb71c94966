package org.secondopinion;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.camunda.bpm.dmn.engine.DmnDecision;
import org.camunda.bpm.dmn.engine.DmnEngine;
import org.secondopinion.cases.RedFlag;
import org.secondopinion.cases.Situation;
import org.secondopinion.cases.StageGroup;
import org.secondopinion.cases.TumourType;
import org.secondopinion.pathway.engine.DecisionTables;

/** One decision table on a bare engine: answers the outputs of the rules that hit. */
public record Decide(DmnDecision decision) {

    private static final DmnEngine ENGINE = DecisionTables.engine();

    /** The table of a file below {@code processes}, such as {@code intake/red-flags}. */
    public static Decide by(String file) {
        var id = Arrays.stream(file.substring(file.indexOf('/') + 1).split("-"))
                .map(word -> Character.toUpperCase(word.charAt(0)) + word.substring(1))
                .collect(Collectors.joining());
        try (var model = Decide.class.getResourceAsStream("/model/processes/" + file + ".dmn")) {
            return new Decide(ENGINE.parseDecision(id, model));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public List<Map<String, Object>> rows(Map<String, Object> variables) {
        var rows =
                ENGINE.evaluateDecisionTable(decision, new HashMap<>(variables)).getResultList();
        assertThat(rows)
                .allSatisfy(row -> assertThat(row)
                        .containsKey("source")
                        .hasEntrySatisfying(
                                "reviewedOn",
                                day -> assertThat(LocalDate.parse((String) day)).isAfter(LocalDate.of(2026, 11, 22)))
                        .doesNotContainEntry("source", ""));
        return rows;
    }

    public List<Map<String, Object>> rows(Facts facts) {
        return rows(facts.asVariables());
    }

    /** The single row that a table with the hit policy UNIQUE must give. */
    public Map<String, Object> row(Map<String, Object> variables) {
        var rows = rows(variables);
        assertThat(rows).as("rows for %s", variables).hasSize(1);
        return rows.get(0);
    }

    public Map<String, Object> row(Facts facts) {
        return row(facts.asVariables());
    }

    /** One output of all rows. */
    public List<Object> all(String output, Facts facts) {
        return rows(facts).stream().map(row -> row.get(output)).toList();
    }

    /** Facts of a case for a decision, beginning with a patient of whom nothing is known. */
    public record Facts(Map<String, Object> facts, Map<String, Object> others) {

        public static Facts of(String tumourType, String stageGroup, String situation) {
            var facts = new HashMap<String, Object>();
            facts.put("tumourType", tumourType);
            facts.put("stageGroup", stageGroup);
            facts.put("situation", situation);
            facts.put("redFlags", List.of());
            facts.put("inHospital", false);
            facts.put("daysToTreatment", null);
            facts.put("homeCountry", "IN");
            facts.put("questionTopics", List.of("SYSTEMIC_THERAPY"));
            facts.put("planClear", false);
            facts.put("formatWished", "ANY");
            facts.put("ageYears", 60);
            return new Facts(facts, Map.of());
        }

        public Facts with(String fact, Object value) {
            var changed = new HashMap<>(facts);
            changed.put(fact, value);
            return new Facts(changed, others);
        }

        /** A variable beside the facts, such as the urgency. */
        public Facts beside(String variable, Object value) {
            var more = new HashMap<>(others);
            more.put(variable, value);
            return new Facts(facts, more);
        }

        Map<String, Object> asVariables() {
            var variables = new HashMap<>(others);
            variables.put("facts", asRecord());
            return variables;
        }

        /** The record of the code, so that a renamed fact is noticed by the tables that read it. */
        @SuppressWarnings("unchecked")
        private org.secondopinion.cases.Facts asRecord() {
            return new org.secondopinion.cases.Facts(
                    (String) facts.get("tumourType"),
                    (String) facts.get("stageGroup"),
                    (String) facts.get("situation"),
                    (List<String>) facts.get("redFlags"),
                    (boolean) facts.get("inHospital"),
                    (Integer) facts.get("daysToTreatment"),
                    (String) facts.get("homeCountry"),
                    (List<String>) facts.get("questionTopics"),
                    (boolean) facts.get("planClear"),
                    (String) facts.get("formatWished"),
                    (Integer) facts.get("ageYears"),
                    (String) facts.get("course"));
        }

        /** Every tumour type in every stage and situation. */
        public static Stream<Facts> everyCase() {
            return everyTumourAndSituation()
                    .flatMap(facts -> names(StageGroup.values()).map(stage -> facts.with("stageGroup", stage)));
        }

        public static Stream<Facts> everyTumourAndSituation() {
            return names(TumourType.values())
                    .flatMap(tumour -> names(Situation.values()).map(situation -> of(tumour, "STAGE_II", situation)));
        }

        public static Stream<String> everyRedFlag() {
            return names(RedFlag.values());
        }

        private static Stream<String> names(Enum<?>[] constants) {
            return Arrays.stream(constants).map(Enum::name);
        }
    }
}
