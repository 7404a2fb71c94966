package org.secondopinion.board;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.secondopinion.board.Specialty.PATHOLOGY;
import static org.secondopinion.board.Specialty.RADIOLOGY;

import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.secondopinion.board.Seat.Presence;
import org.secondopinion.cases.Refusal;

class ParticipantsTest {

    @Test
    void namesAreGivenOneLineEach() {
        var participants = Participants.of(
                Set.of(RADIOLOGY, PATHOLOGY), true, "Prof. Sen", "Radiology: Dr Rao\n\nPathology: Dr Li");

        assertThat(participants.names()).containsEntry(RADIOLOGY, "Dr Rao").containsEntry(PATHOLOGY, "Dr Li");
    }

    @Test
    void aNameNeedsASpecialtyOfTheList() {
        assertThatThrownBy(() -> Participants.of(Set.of(RADIOLOGY), true, "Prof. Sen", "Radiology: Dr Rao\nDr Li"))
                .isInstanceOf(Refusal.class)
                .hasMessageStartingWith("Line 2 of the names does not begin with a specialty")
                .hasMessageNotContaining("Dr Li");
    }

    @Test
    void whoIsNamedMustBeTickedAsPresent() {
        assertThatThrownBy(() -> Participants.of(Set.of(RADIOLOGY), true, "Prof. Sen", "Pathology: Dr Li"))
                .isInstanceOf(Refusal.class)
                .hasMessageContaining("not ticked");
    }

    @Test
    void aChairHasAName() {
        assertThatThrownBy(() -> Participants.of(Set.of(RADIOLOGY), true, null, null))
                .isInstanceOf(Refusal.class)
                .hasMessageContaining("chaired");
    }

    @Test
    void onlyCoreSeatsCountForTheQuorum() {
        var panel = List.of(new Seat(RADIOLOGY, Presence.CORE), new Seat(PATHOLOGY, Presence.INVITED));

        assertThat(Attendance.of(panel, Set.of(PATHOLOGY), true))
                .isEqualTo(new Attendance(0, 1, true, List.of("PATHOLOGY")));
    }
}
