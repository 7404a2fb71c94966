package org.secondopinion.report.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.secondopinion.report.Concordance.Comparison;
import org.secondopinion.summary.FirstOpinion.Field;
import org.secondopinion.summary.Standing;

class ProposalRulesTest {

    @ParameterizedTest
    @CsvSource({
        "DIAGNOSIS,           CHALLENGES, CHANGED_MAJOR",
        "INTENT,              CHALLENGES, CHANGED_MAJOR",
        "MODALITY,            CHALLENGES, CHANGED_MAJOR",
        "REGIMEN,             CHALLENGES, CHANGED_MAJOR",
        "HISTOLOGY_AND_GRADE, CHALLENGES, CHANGED_MINOR",
        "STAGE,               CHALLENGES, CHANGED_MINOR",
        "BIOMARKERS,          CHALLENGES, CHANGED_MINOR",
        "TRIAL,               CHALLENGES, CHANGED_MINOR",
        "GOALS_OF_CARE,       CHALLENGES, CHANGED_MINOR",
        "DIAGNOSIS,           REFINES,    REFINED_MINOR",
        "DIAGNOSIS,           CONFIRMS,   CONFIRMED",
        "DIAGNOSIS,           CANNOT_SAY, CANNOT_COMPARE"
    })
    void oneVerdict(Field field, Standing standing, Comparison proposed) {
        assertThat(ProposalRules.propose(field, null, List.of(said("Dr Rao", standing)))
                        .comparison())
                .isEqualTo(proposed);
    }

    @ParameterizedTest
    @EnumSource(Field.class)
    void withoutAVerdictNothingIsCompared(Field field) {
        var proposal = ProposalRules.propose(field, "Adenocarcinoma", List.of());

        assertThat(proposal.comparison()).isEqualTo(Comparison.CANNOT_COMPARE);
        assertThat(proposal.first()).isEqualTo("Adenocarcinoma");
        assertThat(proposal.second()).isNull();
        assertThat(proposal.reason()).isEqualTo("Nobody has given a verdict on it.");
    }

    @Test
    void theStrongestOfSeveralCountsAndEachIsNamed() {
        var proposal = ProposalRules.propose(
                Field.STAGE,
                "IIIA",
                List.of(
                        said("Dr Rao", Standing.CONFIRMS),
                        new Said("Dr Weber", Standing.CHALLENGES, "IIIA", "IVA"),
                        new Said("Dr Lin", Standing.REFINES, "IIIA", "IIIA, N2"),
                        said("Dr Joshi", Standing.CANNOT_SAY)));

        assertThat(proposal.comparison()).isEqualTo(Comparison.CHANGED_MINOR);
        assertThat(proposal.second()).isEqualTo("IVA");
        assertThat(proposal.reason())
                .isEqualTo("Dr Weber challenges it: IVA\nDr Lin refines it: IIIA, N2\nDr Rao confirms it.\n"
                        + "Dr Joshi cannot say.");
    }

    @Test
    void twoWhoSayDifferentThingsAreBothHeard() {
        var proposal = ProposalRules.propose(
                Field.REGIMEN,
                "Carboplatin",
                List.of(
                        new Said("Dr Rao", Standing.CHALLENGES, null, "Osimertinib"),
                        new Said("Dr Weber", Standing.CHALLENGES, null, "No drug")));

        assertThat(proposal.second()).isEqualTo("Dr Rao: Osimertinib\nDr Weber: No drug");
    }

    @Test
    void theReviewersWordsForTheFirstOpinionHelpWhereTheSummaryHasNone() {
        var verdicts = List.of(new Said("Dr Rao", Standing.CHALLENGES, "To cure", "To live well"));

        assertThat(ProposalRules.propose(Field.INTENT, null, verdicts).first()).isEqualTo("To cure");
        assertThat(ProposalRules.propose(Field.INTENT, "Curative", verdicts).first())
                .isEqualTo("Curative");
    }

    private static Said said(String name, Standing standing) {
        return new Said(name, standing, null, standing == Standing.CHALLENGES ? "other" : null);
    }
}
