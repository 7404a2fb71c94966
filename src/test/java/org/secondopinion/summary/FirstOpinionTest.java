package org.secondopinion.summary;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.when;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.secondopinion.summary.FirstOpinion.Field;
import org.secondopinion.summary.SummarySheet.Line;

class FirstOpinionTest {

    @Test
    void whatTwoRecordsSayAlikeIsSaidOnce() {
        var sheet = mock(SummarySheet.class);
        var line = mock(Line.class);
        when(line.words()).thenReturn("Sarcoma of the thigh");
        when(sheet.diagnosis()).thenReturn(List.of(line, line));

        assertThat(FirstOpinion.of(sheet)).containsOnly(Map.entry(Field.DIAGNOSIS, "Sarcoma of the thigh"));
    }
}
