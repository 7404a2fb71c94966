package org.secondopinion.records.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.when;

import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.secondopinion.cases.CaseId;
import org.secondopinion.cases.ConsentKind;
import org.secondopinion.cases.Consents;
import org.secondopinion.records.RecordRequests;
import org.springframework.security.authentication.TestingAuthenticationToken;

class NameAccessTest {

    private final CaseId caseId = CaseId.of("SO-2026-000001");
    private final UUID document = UUID.randomUUID();
    private final Consents consents = mock();
    private final RecordRequests requests = mock();
    private final NameAccess names = new NameAccess(consents, requests);

    @BeforeEach
    void oneDocumentIsBeingTranslated() {
        when(requests.isTranslated(document)).thenReturn(true);
    }

    @ParameterizedTest
    @CsvSource({
        "coordinator, false, true, true",
        "board-coordinator, false, true, true",
        "translator, false, true, false",
        "translator, true, true, true",
        "specialist, false, false, false",
        "specialist, true, true, true"
    })
    void whoReadsTheOneThatIsTranslatedAndTheOthers(String group, boolean consented, boolean theOne, boolean others) {
        when(consents.stands(caseId, ConsentKind.IDENTITY_TO_SPECIALISTS)).thenReturn(consented);
        var who = new TestingAuthenticationToken("somebody", null, group);

        assertThat(names.mayKnowName(who, caseId, document)).isEqualTo(theOne);
        assertThat(names.mayKnowName(who, caseId, UUID.randomUUID())).isEqualTo(others);
    }
}
