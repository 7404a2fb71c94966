package org.secondopinion.intake.web;

import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.hamcrest.Matchers.containsString;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.Mockito.doThrow;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.never;
import static org.mockito.Mockito.verify;
import static org.mockito.Mockito.when;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.secondopinion.cases.CaseFile;
import org.secondopinion.cases.CaseId;
import org.secondopinion.cases.Cases;
import org.secondopinion.cases.RedFlag;
import org.secondopinion.cases.Refusal;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.ComponentScan;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;
import org.springframework.http.MediaType;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.authentication.TestingAuthenticationToken;
import org.springframework.security.config.annotation.method.configuration.EnableMethodSecurity;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.test.context.bean.override.mockito.MockitoBean;
import org.springframework.test.context.junit.jupiter.web.SpringJUnitWebConfig;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.ResultActions;
import org.springframework.test.web.servlet.setup.MockMvcBuilders;
import org.springframework.web.bind.annotation.RestControllerAdvice;
import org.springframework.web.context.WebApplicationContext;
import org.springframework.web.servlet.config.annotation.EnableWebMvc;

@SpringJUnitWebConfig
class CaseActionsControllerTest {

    static final CaseId CASE = CaseId.of("SO-2026-000123");

    @MockitoBean
    Cases cases;

    MockMvc web;

    @Configuration
    @EnableWebMvc
    @EnableMethodSecurity
    @Import(CaseActionsController.class)
    @ComponentScan(
            basePackages = "org.secondopinion.cases.web",
            useDefaultFilters = false,
            includeFilters = @ComponentScan.Filter(RestControllerAdvice.class))
    static class Api {}

    @BeforeEach
    void aCoordinatorAsks(@Autowired WebApplicationContext context) {
        web = MockMvcBuilders.webAppContextSetup(context).build();
        var file = mock(CaseFile.class);
        when(file.id()).thenReturn(CASE);
        when(cases.get(CASE)).thenReturn(file);
        as("coordinator");
    }

    @AfterEach
    void nobodyAsks() {
        SecurityContextHolder.clearContext();
    }

    @Test
    void aCoordinatorRaisesARedFlag() throws Exception {
        send("red-flag", "{\"flag\": \"CORD_COMPRESSION\", \"reason\": \"Legs are weak.\"}")
                .andExpect(status().isNoContent());
        verify(cases).raiseRedFlag(CASE, RedFlag.CORD_COMPRESSION, "Legs are weak.");
    }

    @Test
    void everyRedFlagIsOfferedInWords() throws Exception {
        web.perform(get("/api/cases/{reference}/red-flag", CASE))
                .andExpect(status().isOk())
                .andExpect(jsonPath("$.length()").value(RedFlag.values().length))
                .andExpect(jsonPath("$[?(@.flag == 'CORD_COMPRESSION')].words").value("Spinal cord compression"));
    }

    @Test
    void aCoordinatorTellsOfWithdrawalDeathAndHold() throws Exception {
        send("withdrawal", "{\"reason\": \"They decided.\"}").andExpect(status().isNoContent());
        send("death", "{\"note\": \"The son called.\"}").andExpect(status().isNoContent());
        send("hold", "{\"reason\": \"Surgery first.\"}").andExpect(status().isNoContent());

        verify(cases).withdraw(CASE, "They decided.");
        verify(cases).recordDeath(CASE, "The son called.");
        verify(cases).putOnHold(CASE, "Surgery first.");
    }

    @Test
    void aRefusalIsAProblemInItsOwnSentence() throws Exception {
        doThrow(new Refusal("Case SO-2026-000123 is on hold already."))
                .when(cases)
                .putOnHold(any(), any());

        send("hold", "{\"reason\": \"Surgery first.\"}")
                .andExpect(status().isUnprocessableEntity())
                .andExpect(jsonPath("$.detail").value("Case SO-2026-000123 is on hold already."));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            red-flag   | {"flag": "CORD_COMPRESSION"}                 | reason | Write the reason
            red-flag   | {"reason": "Legs are weak."}                 | flag   | Choose
            red-flag   | {"flag": "FEVER", "reason": "Hot."}          | flag   | not one that
            withdrawal | {"reason": " "}                              | reason | Write the reason
            death      | {}                                           | note   | Write how
            """)
    void aWrongFieldIsNamed(String action, String body, String field, String message) throws Exception {
        send(action, body)
                .andExpect(status().isUnprocessableEntity())
                .andExpect(jsonPath("$.errors[0].field").value(field))
                .andExpect(jsonPath("$.errors[0].message").value(containsString(message)));
    }

    @Test
    void anUnknownCaseIsNotFound() throws Exception {
        web.perform(post("/api/cases/nonsense/hold")
                        .contentType(MediaType.APPLICATION_JSON)
                        .content("{\"reason\": \"Surgery first.\"}"))
                .andExpect(status().isNotFound());
    }

    @Test
    void nobodyButACoordinatorMay() {
        as("specialist");

        assertThatThrownBy(() -> send("death", "{\"note\": \"The son called.\"}"))
                .hasRootCauseInstanceOf(AccessDeniedException.class);
        verify(cases, never()).recordDeath(any(), any());
    }

    private ResultActions send(String action, String body) throws Exception {
        return web.perform(post("/api/cases/{reference}/{action}", CASE, action)
                .contentType(MediaType.APPLICATION_JSON)
                .content(body));
    }

    private static void as(String group) {
        SecurityContextHolder.getContext().setAuthentication(new TestingAuthenticationToken("somebody", null, group));
    }
}
