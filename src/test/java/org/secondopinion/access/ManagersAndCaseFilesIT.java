package org.secondopinion.access;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.secondopinion.ExampleCases;
import org.secondopinion.HouseVisitor;
import org.secondopinion.WholeApplication;
import org.secondopinion.cases.CaseId;
import org.secondopinion.demo.CaseDriver;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.TestPropertySource;
import org.springframework.web.servlet.mvc.method.RequestMappingInfo;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/** A manager comes to no case file, document or message by any door, unless the glass is broken for a reason. */
@WholeApplication
@TestPropertySource(properties = "camunda.bpm.job-execution.enabled=false")
class ManagersAndCaseFilesIT {

    /** Doors without a case file behind them, and those that a personal link opens, which no manager has. */
    private static final List<String> OTHERS = List.of(
            "/api/oversight/",
            "/api/cases/{reference}/timeline",
            "/api/cases/{reference}/break-glass",
            "/api/calendars",
            "/board-replies",
            "/api/document-kinds",
            "/api/tasks",
            "/api/inquiries",
            "/inquiry",
            "/family/",
            "/home-team/",
            "/hospital/",
            "/login",
            "/password",
            "/outbox",
            "/v3/api-docs",
            "/swagger-ui",
            "/error");

    @LocalServerPort
    int port;

    @Autowired
    @Qualifier("requestMappingHandlerMapping")
    RequestMappingHandlerMapping doors;

    @Autowired
    CaseDriver driver;

    @Autowired
    JdbcClient sql;

    CaseId caseId;
    HouseVisitor manager;

    @BeforeEach
    void aCase() throws Exception {
        caseId = driver.open(ExampleCases.inquiry("nsclc"));
        manager = HouseVisitor.loggedIn(port, "manager");
    }

    @Test
    void everyDoorToACaseIsShut() {
        var answers = new TreeMap<String, Integer>();
        doors.getHandlerMethods().keySet().stream()
                .flatMap(this::requests)
                .forEach(request -> answers.put(
                        request.method() + " " + request.uri().getPath(),
                        send(request).statusCode()));

        assertThat(answers)
                .hasSizeGreaterThan(15)
                .allSatisfy((door, status) -> assertThat(status).as(door).isEqualTo(403));
        assertThat(answers.keySet())
                .contains(
                        "GET /api/cases/" + caseId,
                        "GET /api/cases/" + caseId + "/documents",
                        "POST /api/cases/" + caseId + "/documents",
                        "GET /review");
    }

    @Test
    void breakingTheGlassOpensOneCaseToReadAndIsKept() throws Exception {
        var other = driver.open(ExampleCases.inquiry("dlbcl"));
        assertThat(breakGlass("{\"reason\":\"short\"}").statusCode()).isEqualTo(422);
        assertThat(breakGlass("{\"reason\":\"The coordinator is ill and the hospital calls.\"}")
                        .statusCode())
                .isEqualTo(200);

        assertThat(manager.get("/api/cases/" + caseId).statusCode()).isEqualTo(200);
        assertThat(HouseVisitor.loggedIn(port, "coordinator")
                        .get("/api/cases/" + caseId)
                        .body())
                .contains("Glass broken by manager", "the hospital calls");
        assertThat(manager.get("/api/cases/" + caseId + "/documents").statusCode())
                .isEqualTo(200);
        assertThat(send(request("POST", "/api/cases/" + caseId + "/hold")).statusCode())
                .isEqualTo(403);
        assertThat(manager.get("/api/cases/" + other).statusCode()).isEqualTo(403);
        assertThat(sql.sql(
                                "select what from case_reads where case_reference = ? and username = 'manager' order by read_at")
                        .param(caseId.reference())
                        .query(String.class)
                        .list())
                .containsExactly("breaks the glass", "/api/cases");
    }

    @ParameterizedTest
    @ValueSource(strings = {"analyst", "admin", "coordinator", "specialist"})
    void onlyManagersBreakIt(String login) throws Exception {
        manager = HouseVisitor.loggedIn(port, login);

        assertThat(breakGlass("{\"reason\":\"Out of mere curiosity.\"}").statusCode())
                .isEqualTo(403);
    }

    private Stream<HttpRequest> requests(RequestMappingInfo door) {
        var methods = door.getMethodsCondition().getMethods();
        return door.getPatternValues().stream()
                .filter(pattern -> !pattern.equals("/") && OTHERS.stream().noneMatch(pattern::startsWith))
                .flatMap(pattern -> (methods.isEmpty() ? Set.of("GET", "POST") : methods)
                        .stream().map(method -> request(method.toString(), filled(pattern))));
    }

    private String filled(String pattern) {
        return pattern.replace("{reference}", caseId.reference())
                .replaceAll("\\{[^}]+}", "00000000-0000-0000-0000-000000000000");
    }

    private HttpRequest request(String method, String path) {
        return HttpRequest.newBuilder(URI.create("http://localhost:" + port + path))
                .header("Accept", "*/*")
                .header("Content-Type", "application/json")
                .method(method, method.equals("GET") ? BodyPublishers.noBody() : BodyPublishers.ofString("{}"))
                .build();
    }

    private HttpResponse<String> breakGlass(String reason) throws IOException {
        return send(
                HttpRequest.newBuilder(URI.create("http://localhost:" + port + "/api/cases/" + caseId + "/break-glass"))
                        .header("Content-Type", "application/json")
                        .POST(BodyPublishers.ofString(reason))
                        .build());
    }

    private HttpResponse<String> send(HttpRequest request) {
        try {
            return manager.browser().send(request, HttpResponse.BodyHandlers.ofString());
        } catch (IOException | InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }
}
