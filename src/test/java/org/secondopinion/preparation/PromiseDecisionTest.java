package org.secondopinion.preparation;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.secondopinion.Decide;

class PromiseDecisionTest {

    static final Decide PROMISE = Decide.by("preparation/promise");

    @ParameterizedTest(name = "{0} {1}: {2} working days")
    @CsvSource({
        "REMOTE_OPINION, ROUTINE, 15",
        "REMOTE_OPINION, EXPEDITED, 5",
        "REMOTE_OPINION, URGENT, 3",
        "TUMOUR_BOARD, ROUTINE, 15",
        "TUMOUR_BOARD, EXPEDITED, 8",
        "TUMOUR_BOARD, URGENT, 5",
        "IN_PERSON_VISIT, ROUTINE, 30",
        "IN_PERSON_VISIT, EXPEDITED, 15",
        "IN_PERSON_VISIT, URGENT, 10",
        "CANNOT_EVALUATE, ROUTINE,",
        "REMOTE_OPINION,,",
        ", URGENT,",
        ",,"
    })
    void aReportIsPromised(String serviceType, String urgency, Integer workingDays) {
        var variables = new HashMap<String, Object>();
        variables.put("serviceType", serviceType);
        variables.put("urgency", urgency);

        assertThat(PROMISE.row(variables)).containsEntry("workingDays", workingDays);
    }
}
