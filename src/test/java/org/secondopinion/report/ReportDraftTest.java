package org.secondopinion.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.secondopinion.board.BoardReport;
import org.secondopinion.report.ReportDraft.Voice;

class ReportDraftTest {

    final Voice rao = new Voice("Dr Rao", "Test for ALK", Map.of(1, "Yes.", 2, "No."));
    final Voice weber = new Voice("Dr Weber", "Start at once", Map.of(2, "Perhaps."));

    @Test
    void oneReviewersWordsAreTakenAsTheyAre() {
        var draft = ReportDraft.of(List.of(rao), Optional.empty());

        assertThat(draft.recommendations()).isEqualTo("Test for ALK");
        assertThat(draft.answers()).isEqualTo(Map.of(1, "Yes.", 2, "No."));
    }

    @Test
    void whereReviewersDifferEachIsNamed() {
        var draft = ReportDraft.of(List.of(rao, weber), Optional.empty());

        assertThat(draft.recommendations()).isEqualTo("Dr Rao: Test for ALK\nDr Weber: Start at once");
        assertThat(draft.answers()).containsEntry(1, "Yes.").containsEntry(2, "Dr Rao: No.\nDr Weber: Perhaps.");
    }

    @Test
    void aBoardsRecommendationStandsForItsMembersAndItsDissentIsKept() {
        var board = new BoardReport(
                "Surgery first", "Minutes", "One member prefers chemotherapy first", "Dr Li", List.of());

        var draft = ReportDraft.of(List.of(), Optional.of(board));

        assertThat(draft.recommendations()).isEqualTo("Surgery first");
        assertThat(draft.dissent()).isEqualTo("One member prefers chemotherapy first");
        assertThat(draft.answers()).isEmpty();
    }
}
