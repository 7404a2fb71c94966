package org.secondopinion.board;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.secondopinion.Decide;

class QuorumDecisionTest {

    static final Decide QUORUM = Decide.by("board/quorum");

    @ParameterizedTest(name = "{0} of {1}, chair {2}, {3}: {4}")
    @CsvSource({
        "5, 5, true, PATHOLOGY RADIOLOGY, FULL, Nothing is lost",
        "1, 1, true, PATHOLOGY, FULL, Nothing is lost",
        "4, 5, true, PATHOLOGY RADIOLOGY, MINI_BOARD, One core specialty was missing",
        "4, 5, true, RADIOLOGY, MINI_BOARD, Pathology was missing",
        "4, 5, true, PATHOLOGY, MINI_BOARD, Radiology was missing",
        "2, 3, true, '', NOT_REACHED, Pathology and radiology were both missing",
        "2, 3, true, PATHOLOGY RADIOLOGY, MINI_BOARD, One core specialty was missing",
        "1, 2, true, PATHOLOGY RADIOLOGY, NOT_REACHED, Fewer than two",
        "3, 5, true, PATHOLOGY RADIOLOGY, NOT_REACHED, Two or more",
        "0, 5, true, '', NOT_REACHED, Two or more",
        "5, 5, false, PATHOLOGY RADIOLOGY, NOT_REACHED, Without a chair",
        "0, 0, true, '', NOT_REACHED, Cannot evaluate",
        ", 5, true, PATHOLOGY, NOT_REACHED, Cannot evaluate",
        "5,, true, PATHOLOGY, NOT_REACHED, Cannot evaluate",
        "5, 5,, PATHOLOGY, NOT_REACHED, Cannot evaluate"
    })
    void aBoardDecidesOnlyWhenEnoughWereThere(
            Integer present, Integer required, Boolean chair, String specialties, String quorum, String lost) {
        var row = QUORUM.row(attendance(present, required, chair, specialties));

        assertThat(row).containsEntry("quorum", quorum);
        assertThat((String) row.get("lost")).startsWith(lost);
    }

    @Test
    void everyAttendanceHasExactlyOneAnswer() {
        for (var required = 0; required <= 6; required++) {
            for (var present = 0; present <= required; present++) {
                for (var chair : List.of(true, false)) {
                    for (var specialties : List.of("", "PATHOLOGY", "RADIOLOGY", "PATHOLOGY RADIOLOGY")) {
                        assertThat(QUORUM.row(attendance(present, required, chair, specialties)))
                                .containsKeys("quorum", "lost");
                    }
                }
            }
        }
    }

    private static Map<String, Object> attendance(Integer present, Integer required, Boolean chair, String names) {
        var attendance = new HashMap<String, Object>();
        attendance.put("corePresent", present);
        attendance.put("coreRequired", required);
        attendance.put("chairPresent", chair);
        attendance.put(
                "specialties",
                Arrays.stream(names.split(" ")).filter(name -> !name.isEmpty()).toList());
        return Map.of("attendance", attendance);
    }
}
