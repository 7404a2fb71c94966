package org.secondopinion.family.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.Mockito.doThrow;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.verify;
import static org.mockito.Mockito.verifyNoInteractions;
import static org.mockito.Mockito.when;

import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.secondopinion.cases.CaseId;
import org.secondopinion.family.FamilyCase;
import org.secondopinion.family.FamilyCosts;
import org.secondopinion.family.PersonalLinks.Audience;
import org.secondopinion.family.Words;
import org.secondopinion.intake.CostRefusal;
import org.secondopinion.intake.CostRefusal.Why;
import org.springframework.mock.web.MockHttpSession;
import org.springframework.web.servlet.mvc.support.RedirectAttributesModelMap;

class CostAnswerControllerTest {

    static final CaseId CASE = CaseId.of("SO-2026-000123");
    static final UUID ESTIMATE = UUID.randomUUID();

    final CheckedLinks checked = mock();
    final FamilyCase family = mock();
    final FamilyCosts costs = mock();
    final MockHttpSession session = new MockHttpSession();
    final RedirectAttributesModelMap next = new RedirectAttributesModelMap();
    final CostAnswerController controller = new CostAnswerController(checked, family, costs);

    @Test
    void aFamilyDeclinesWithItsReason() {
        theLinkIsOpen();

        assertThat(controller.decline("token", ESTIMATE, "Too dear.", session, next))
                .isEqualTo("redirect:/family/token");
        verify(costs).decline(CASE, ESTIMATE, "Too dear.");
        assertThat(next.getFlashAttributes().get("done")).isEqualTo(true);
    }

    @Test
    void aRefusalIsReadInTheFamilysLanguage() {
        theLinkIsOpen();
        var german = mock(Words.class);
        when(german.of("cost.refused.ANSWERED")).thenReturn("Dieser Kostenrahmen ist schon beantwortet.");
        when(family.words(CASE)).thenReturn(german);
        doThrow(new CostRefusal(Why.ANSWERED)).when(costs).accept(CASE, ESTIMATE);
        controller.accept("token", ESTIMATE, session, next);

        assertThat(next.getFlashAttributes().get("refusal")).isEqualTo("Dieser Kostenrahmen ist schon beantwortet.");
        assertThat(next.getFlashAttributes().get("done")).isNull();
    }

    @Test
    void nobodyAnswersWithoutTheCodeOfTheLink() {
        when(checked.open(any(), any(), any())).thenReturn(Optional.empty());
        controller.askOtherFormat("token", ESTIMATE, "BOARD", session, next);

        verifyNoInteractions(costs);
        assertThat(next.getFlashAttributes()).doesNotContainKey("done");
    }

    private void theLinkIsOpen() {
        when(checked.open("token", Audience.FAMILY, session)).thenReturn(Optional.of(CASE));
    }
}
