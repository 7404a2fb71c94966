package org.secondopinion.access.guard;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.servlet.Filter;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.mock.web.MockFilterChain;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.security.authentication.TestingAuthenticationToken;
import org.springframework.security.core.context.SecurityContextHolder;

class EngineGuardsTest {

    private static final String ENGINE = "/camunda/api/engine/engine/default/";

    @AfterEach
    void logOut() {
        SecurityContextHolder.clearContext();
    }

    @ParameterizedTest
    @CsvSource({
        "POST, task/1/comment/create",
        "POST, task/1/attachment/create",
        "PUT, task/1/variables/note",
        "POST, task/1/variables",
        "PUT, task/1/localVariables/note",
        "POST, task/create",
        "PUT, task/1",
        "POST, task/1/bpmnError",
        "PATCH, process-instance/1/variables",
        "POST, process-instance/1/variables",
        "POST, process-instance/1/modification",
        "PUT, execution/1/localVariables/note",
        "POST, execution/1/signal",
        "POST, message",
        "POST, signal",
        "POST, process-definition/key/SecondOpinion/start",
        "POST, process-definition/key/SecondOpinion/submit-form",
        "POST, deployment/create",
        "POST, filter/create",
        "DELETE, process-instance/1"
    })
    void wordsAndChangesPastTheCaseFileAreRefused(String method, String resource) throws Exception {
        logIn("coordinator");

        assertThat(through(new EngineWriteGuard(), request(method, ENGINE + resource, "{}"))
                        .getStatus())
                .isEqualTo(403);
        assertThat(through(new EngineWriteGuard(), request(method, "/engine-rest/" + resource, "{}"))
                        .getStatus())
                .isEqualTo(403);
    }

    @ParameterizedTest
    @CsvSource({
        "POST, task/1/claim",
        "POST, task/1/unclaim",
        "POST, task/1/assignee",
        "POST, task/1/submit-form",
        "POST, task/1/complete",
        "POST, filter/1/list",
        "POST, filter/1/count",
        "POST, task",
        "POST, task/count",
        "POST, history/activity-instance",
        "PUT, job/1/retries",
        "GET, task/1/variables",
        "OPTIONS, filter/1"
    })
    void aPersonsDayIsLetThrough(String method, String resource) throws Exception {
        logIn("coordinator");

        assertThat(through(new EngineWriteGuard(), request(method, ENGINE + resource, "{}"))
                        .getStatus())
                .isEqualTo(200);
    }

    @Test
    void theAdministratorMayStoreFilters() throws Exception {
        logIn("admin");

        assertThat(through(new EngineWriteGuard(), request("POST", ENGINE + "filter/create", "{}"))
                        .getStatus())
                .isEqualTo(200);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"orQueries\":[{\"dueAfterExpression\":\"${x}\"}]}",
                "{\"orQueries\":[{\"taskVariables\":[],\"orQueries\":[{\"assigneeExpression\":\"${x}\"}]}]}",
                "{\"query\":{\"orQueries\":[{\"dueAfter\\u0045xpression\":\"${x}\"}]}}",
                "[{\"orQueries\":[{\"candidateGroupsExpression\":\"${x}\"}]}]",
                "{\"orQueries\":[{\"dueAfterExpression\":\"${x}\"}],\"orQueries\":[]}",
                "not json at all"
            })
    void expressionsBelowOrQueriesAreRefused(String query) throws Exception {
        assertThat(through(expressionGuard(), request("POST", ENGINE + "task", query))
                        .getStatus())
                .isEqualTo(400);
    }

    @Test
    void aHarmlessQueryReachesTheEngineUnchanged() throws Exception {
        var query = "{\"orQueries\":[{\"nameLike\":\"%Expression%\"}]}";

        assertThat(through(expressionGuard(), request("POST", ENGINE + "task", query))
                        .getContentAsString())
                .isEqualTo(query);
    }

    @Test
    void aBodyWithoutEndIsRefused() throws Exception {
        var query = "\"" + "x".repeat(QueryExpressionGuard.LARGEST_BODY) + "\"";

        assertThat(through(expressionGuard(), request("POST", ENGINE + "task", query))
                        .getStatus())
                .isEqualTo(413);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/camunda/api/admin/setup/default/user/create",
                "/camunda/app/admin/default/setup",
                "/camunda/app/admin/setup/"
            })
    void setupIsClosed(String path) throws Exception {
        assertThat(through(new SetupGuard(), request("POST", path, "{}")).getStatus())
                .isEqualTo(403);
    }

    @Test
    void theRestOfAdminIsOpen() throws Exception {
        assertThat(through(new SetupGuard(), request("GET", "/camunda/app/admin/default/users", ""))
                        .getStatus())
                .isEqualTo(200);
    }

    private static QueryExpressionGuard expressionGuard() {
        return new QueryExpressionGuard(new ObjectMapper());
    }

    private static void logIn(String group) {
        SecurityContextHolder.getContext().setAuthentication(new TestingAuthenticationToken(group, "", group));
    }

    private static MockHttpServletRequest request(String method, String path, String body) {
        var request = new MockHttpServletRequest(method, path);
        request.setServletPath(path);
        request.setContentType("application/json");
        request.setContent(body.getBytes(StandardCharsets.UTF_8));
        return request;
    }

    private static MockHttpServletResponse through(Filter guard, MockHttpServletRequest request) throws Exception {
        var response = new MockHttpServletResponse();
        new MockFilterChain(new Echo(), guard).doFilter(request, response);
        return response;
    }

    private static class Echo extends HttpServlet {

        private static final long serialVersionUID = 1;

        @Override
        protected void service(HttpServletRequest request, HttpServletResponse response) throws IOException {
            request.getInputStream().transferTo(response.getOutputStream());
        }
    }
}
