package org.secondopinion.access.guard;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.mock.web.MockFilterChain;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;

class PlainRefusalsTest {

    @Test
    void onlyTheSentenceForThePersonIsLeft() throws Exception {
        assertThat(answerTo(
                        "submit-form",
                        "Cannot submit task form 7: ENGINE-03051 There was an exception while"
                                + " invoking the TaskListener. Message: 'Please write 'more' than that.'"))
                .contains("\"message\":\"Please write 'more' than that.\"");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Cannot submit task form 7: Cannot find task with id 7: task is null",
                "Cannot submit task form 7: ENGINE-02010 The activity with id 'Task_EstimateCost' doesn't accept signals."
            })
    void whoComesSecondReadsThatTheTaskIsDone(String enginesWords) throws Exception {
        assertThat(answerTo("submit-form", enginesWords))
                .contains("\"message\":\"This task is done already. Please go back to the list.\"");
    }

    @Test
    void otherFailuresStayAsTheyAre() throws Exception {
        assertThat(answerTo("complete", "The database is away")).contains("\"message\":\"The database is away\"");
    }

    private static String answerTo(String step, String message) throws Exception {
        var request = new MockHttpServletRequest("POST", "");
        request.setServletPath("/camunda/api/engine/engine/default/task/7/" + step);
        var response = new MockHttpServletResponse();
        new MockFilterChain(new Refusing(message), new PlainRefusals(new ObjectMapper())).doFilter(request, response);
        return response.getContentAsString();
    }

    private static class Refusing extends HttpServlet {

        private static final long serialVersionUID = 1;

        private final String message;

        Refusing(String message) {
            this.message = message;
        }

        @Override
        protected void service(HttpServletRequest request, HttpServletResponse response) throws IOException {
            response.setStatus(500);
            response.setContentType("application/json");
            response.getWriter().write("{\"type\":\"RestException\",\"message\":\"" + message + "\"}");
        }
    }
}
