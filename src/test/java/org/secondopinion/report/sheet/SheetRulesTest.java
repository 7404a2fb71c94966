package org.secondopinion.report.sheet;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.secondopinion.cases.Question;
import org.secondopinion.cases.QuestionTopic;
import org.secondopinion.report.drafts.TaskDraft;
import org.secondopinion.report.sheet.Ask.AskedMarker;
import org.secondopinion.report.sheet.SheetRules.Fault;
import org.secondopinion.summary.FirstOpinion.Field;
import org.secondopinion.summary.Standing;
import org.secondopinion.summary.Verdict;

class SheetRulesTest {

    final Map<String, String> typed = new HashMap<>();

    @Test
    void anEmptyPageNamesEachLackingThingWithItsField() {
        assertThat(faults(all()))
                .extracting(Fault::field)
                .contains(
                        "finding-PATHOLOGY",
                        "finding-IMAGING",
                        "finding-PLAN",
                        "verdict-DIAGNOSIS",
                        "verdict-GOALS_OF_CARE",
                        "marker-ALK",
                        "answer-1",
                        "answer-2",
                        "option-1-name",
                        "summary",
                        "recommendation",
                        "confidence",
                        "video")
                .hasSize(20);
    }

    @Test
    void whoWasAskedForThePathologyAloneIsAskedNothingElse() {
        assertThat(faults(ask(Set.of(Part.PATHOLOGY))))
                .extracting(Fault::field)
                .doesNotContain("finding-PLAN", "verdict-STAGE", "answer-1", "option-1-name")
                .contains("finding-PATHOLOGY", "verdict-HISTOLOGY_AND_GRADE", "marker-ALK");
    }

    @Test
    void whoHasSeenThePatientIsNotAskedForAVideoCall() {
        fill();
        typed.remove("video");

        assertThat(faults(all())).extracting(Fault::field).containsExactly("video");
        assertThat(faults(all().withoutVideo())).isEmpty();
        assertThat(new TypedSheet(all().withoutVideo(), draft()).form()).doesNotContainKey("videoCallUseful");
    }

    @Test
    void whatIsRefinedNeedsItsWords() {
        fill();
        typed.put("verdict-STAGE", "REFINES");

        assertThat(faults(all()))
                .containsExactly(
                        new Fault("second-STAGE", "The stage is refined: please write what you see instead, and why."));
    }

    @Test
    void anOptionWithoutItsUncertaintyIsNotWhole() {
        fill();
        typed.put("option-2-name", "Surgery");
        typed.put("option-2-benefits", "May cure");
        typed.put("option-2-burdens", "Three weeks in hospital");

        assertThat(faults(all())).extracting(Fault::sentence).containsExactly("Option 2 needs its uncertainty.");
    }

    @Test
    void aWholeOpinionIsReadWithItsCodes() {
        fill();
        typed.put("verdict-STAGE", "CHALLENGES");
        typed.put("second-STAGE", "IVA: the rib is a healed fracture");
        typed.put("answer-1", "In this order:\n1. scan\n2. biopsy");

        assertThat(faults(all())).isEmpty();
        var sheet = new TypedSheet(all(), draft());
        assertThat(sheet.sheet().verdicts())
                .contains(new Verdict(
                        Field.STAGE, Standing.CHALLENGES, "Stage group IVB", "IVA: the rib is a healed fracture"));
        assertThat(sheet.sheet().markers())
                .containsExactly(new OpinionSheet.Marker("ALK", MarkerAdvice.BEFORE_TREATMENT, null));
        assertThat(sheet.form()).containsEntry("agreement", "CHALLENGES").containsEntry("component", "CLINICAL");
        assertThat(sheet.form().get("answers").toString())
                .startsWith("1. In this order:\n1.\u00a0scan\n2.\u00a0biopsy\n2. Yes");
    }

    private void fill() {
        for (var part : Part.values()) {
            typed.put("finding-" + part, "Seen");
        }
        for (var field : Field.values()) {
            typed.put("verdict-" + field, "CONFIRMS");
        }
        typed.putAll(Map.of("marker-ALK", "BEFORE_TREATMENT", "answer-1", "Yes", "answer-2", "Yes"));
        typed.putAll(Map.of(
                "option-1-name", "Drugs",
                "option-1-benefits", "Often works",
                "option-1-burdens", "Tired",
                "option-1-uncertainty", "ALK is not known"));
        typed.putAll(Map.of("summary", "Sound", "recommendation", "ALK", "confidence", "HIGH", "video", "NO"));
    }

    private List<Fault> faults(Ask ask) {
        return SheetRules.faults(ask, new TypedSheet(ask, draft()));
    }

    private TaskDraft draft() {
        return new TaskDraft(1, typed, Instant.EPOCH);
    }

    private static Ask all() {
        return ask(EnumSet.allOf(Part.class));
    }

    private static Ask ask(Set<Part> parts) {
        return new Ask(
                parts,
                List.of(
                        new Question(QuestionTopic.DIAGNOSIS, "Is it right?"),
                        new Question(QuestionTopic.TRIAL, "Is there a trial?")),
                List.of(new AskedMarker("ALK", "ALK", "Missing")),
                Map.of(Field.STAGE, "Stage group IVB"),
                List.of("Chemotherapy"),
                true);
    }
}
