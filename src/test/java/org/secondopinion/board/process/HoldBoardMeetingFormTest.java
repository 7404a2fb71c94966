package org.secondopinion.board.process;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.secondopinion.board.Specialty;
import org.springframework.core.io.ClassPathResource;

class HoldBoardMeetingFormTest {

    @ParameterizedTest
    @EnumSource
    void everySpecialtyCanBeTickedAsPresent(Specialty specialty) throws IOException {
        var form = new ClassPathResource("model/forms/board/hold-board-meeting.form")
                .getContentAsString(StandardCharsets.UTF_8);

        assertThat(form).contains("\"key\": \"%s\"".formatted(HoldBoardMeetingListener.fieldOf(specialty)));
    }
}
