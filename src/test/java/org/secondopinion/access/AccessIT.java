package org.secondopinion.access;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.CookieManager;
import java.net.CookiePolicy;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.Base64;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.secondopinion.HouseVisitor;
import org.secondopinion.WholeApplication;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

@WholeApplication
class AccessIT {

    @LocalServerPort
    int port;

    @Autowired
    ProcessEngine engine;

    @ParameterizedTest
    @ValueSource(strings = {"/camunda/app/tasklist/default/", "/review", "/actuator/prometheus", "/people"})
    void strangersAreAskedToLogIn(String path) throws Exception {
        var answer = get(browser(), path);

        assertThat(answer.statusCode()).isEqualTo(302);
        assertThat(answer.headers().firstValue("Location"))
                .hasValueSatisfying(page -> assertThat(page).endsWith("/login"));
    }

    @Test
    void theMarkOfTheHouseIsThereForEveryPage() throws Exception {
        var mark = get(browser(), "/favicon.ico");

        assertThat(mark.statusCode()).isEqualTo(200);
        assertThat(mark.headers().firstValue("Content-Type"))
                .hasValueSatisfying(type -> assertThat(type).startsWith("image/"));
    }

    @ParameterizedTest
    @CsvSource({
        "coordinator, /camunda/app/tasklist/default/",
        "manager, /camunda/app/cockpit/default/",
        "admin, /accounts",
        "specialist, /review",
        "translator, /review"
    })
    void everybodyStartsAtTheirOwnPlace(String login, String place) throws Exception {
        var browser = loggedIn(login);

        assertThat(get(browser, "/").headers().firstValue("Location"))
                .hasValueSatisfying(page -> assertThat(page).endsWith(place));
        assertThat(get(browser, place).statusCode()).isEqualTo(200);
    }

    @ParameterizedTest
    @ValueSource(strings = {"specialist", "board-chair", "translator"})
    void peopleFromOutsideNeverReachTheEnginesPages(String login) throws Exception {
        var browser = loggedIn(login);

        assertThat(get(browser, "/camunda/app/tasklist/default/").statusCode()).isEqualTo(302);
        assertThat(get(browser, "/camunda/api/engine/engine/default/task").statusCode())
                .isEqualTo(403);
    }

    @ParameterizedTest
    @CsvSource({"coordinator, 403", "specialist, 403", "manager, 403", "analyst, 200", "admin, 200"})
    void onlyAnalystsAndAdministratorsUseTheEnginesInterface(String login, int status) throws Exception {
        assertThat(api(login, "GET", "/engine-rest/process-definition", null).statusCode())
                .isEqualTo(status);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "POST | user/create | {'profile':{'id':'eve','firstName':'E','lastName':'E'},'credentials':{'password':'x'}}",
                "PUT | user/coordinator/credentials | {'password':'another','authenticatedUserPassword':'demo'}",
                "DELETE | user/coordinator |",
                "PUT | group/coordinator/members/admin |",
                "POST | authorization/create | {'type':1,'permissions':['ALL'],'groupId':'admin','resourceType':9,'resourceId':'*'}"
            })
    void theEnginesOwnInterfaceMakesNoAccountsAndGrantsNoRights(String method, String path, String body)
            throws Exception {
        var answer = api("admin", method, "/engine-rest/" + path, body == null ? null : body.replace('\'', '"'));

        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(403);
    }

    @Test
    void aSessionIsNoKeyToTheEnginesInterface() throws Exception {
        assertThat(get(loggedIn("admin"), "/engine-rest/process-definition").statusCode())
                .isEqualTo(401);
    }

    @ParameterizedTest
    @CsvSource({"coordinator, 404", "manager, 403", "analyst, 403", "admin, 403", "specialist, 403"})
    void onlyCoordinationAsksForAnyCase(String login, int status) throws Exception {
        assertThat(api(login, "GET", "/api/cases/SO-2026-999999", null).statusCode())
                .isEqualTo(status);
    }

    @Test
    void aWrongPasswordOpensNothing() throws Exception {
        var wrong = "Basic " + Base64.getEncoder().encodeToString("coordinator:wrong".getBytes());
        var request = HttpRequest.newBuilder(at("/api/cases/SO-2026-999999")).header("Authorization", wrong);

        assertThat(send(browser(), request.build()).statusCode()).isEqualTo(401);
    }

    @Test
    void anotherSitesPageCannotUseTheSession() throws Exception {
        var request = HttpRequest.newBuilder(at("/api/cases/SO-2026-999999/hold"))
                .header("Origin", "https://elsewhere.example")
                .POST(HttpRequest.BodyPublishers.noBody());

        assertThat(send(loggedIn("coordinator"), request.build()).statusCode()).isEqualTo(403);
    }

    @ParameterizedTest
    @ValueSource(strings = {"/camunda/api/admin/setup/default/user/create", "/camunda/app/admin/default/setup/"})
    void theEnginesSetupIsClosedEvenForAdministrators(String path) throws Exception {
        assertThat(get(loggedIn("admin"), path).statusCode()).isEqualTo(403);
    }

    @Test
    void expressionsAreRefusedWhereverTheyHideInAQuery() throws Exception {
        var hidden = "{\"orQueries\":[{\"dueAfterExpression\":\"${now()}\"}]}";

        assertThat(api("admin", "POST", "/engine-rest/task", hidden).statusCode())
                .isEqualTo(400);
        assertThat(api(
                                "admin",
                                "POST",
                                "/engine-rest/task",
                                "{\"orQueries\":[{\"dueAfter\":\"2026-11-24T00:00:00.000+0000\"}]}")
                        .statusCode())
                .isEqualTo(200);
    }

    @Test
    void analystsPutNoWordsIntoTheEngine() throws Exception {
        var words = "{\"message\":\"a patient's words\"}";

        assertThat(api("analyst", "POST", "/engine-rest/task/1/comment/create", words)
                        .body())
                .contains("Case file tab");
        assertThat(api("analyst", "POST", "/engine-rest/task", "{}").statusCode())
                .isEqualTo(200);
    }

    @Test
    void noStoredOrSpontaneousQueryMayHoldAnExpression() {
        var settings = (ProcessEngineConfigurationImpl) engine.getProcessEngineConfiguration();

        assertThat(settings.isEnableExpressionsInStoredQueries()).isFalse();
        assertThat(settings.isEnableExpressionsInAdhocQueries()).isFalse();
        assertThat(settings.isAuthorizationEnabled()).isTrue();
    }

    @Test
    void theEngineKnowsThePeopleButNoPassword() {
        var identity = engine.getIdentityService();

        assertThat(identity.createUserQuery().memberOfGroup("specialist").list())
                .extracting("id")
                .containsExactly("specialist", "specialist-2", "specialist-3");
        assertThat(identity.createGroupQuery()
                        .groupMember("board-chair")
                        .singleResult()
                        .getId())
                .isEqualTo("board-chair");
        assertThat(identity.checkPassword("admin", "demo")).isFalse();
    }

    @Test
    void everyCoordinatorFindsTheSharedFiltersAndTheirOwn() throws Exception {
        var filters = get(loggedIn("coordinator"), "/camunda/api/engine/engine/default/filter?resourceType=Task")
                .body();

        assertThat(filters)
                .contains(
                        "\"My tasks\"",
                        "\"My group's tasks (Coordinator)\"",
                        "\"Due today\"",
                        "\"Overdue\"",
                        "\"Urgent\"")
                .doesNotContain("(Manager)");
    }

    private HttpClient browser() {
        return HttpClient.newBuilder()
                .cookieHandler(new CookieManager(null, CookiePolicy.ACCEPT_ALL))
                .build();
    }

    private HttpClient loggedIn(String login) throws Exception {
        return HouseVisitor.loggedIn(port, login).browser();
    }

    private HttpResponse<String> api(String login, String method, String path, String body) throws Exception {
        var password = Base64.getEncoder().encodeToString((login + ":demo").getBytes());
        var request = HttpRequest.newBuilder(at(path))
                .header("Authorization", "Basic " + password)
                .header("Content-Type", "application/json")
                .method(
                        method,
                        body == null ? HttpRequest.BodyPublishers.noBody() : HttpRequest.BodyPublishers.ofString(body));
        return send(browser(), request.build());
    }

    private HttpResponse<String> get(HttpClient browser, String path) throws Exception {
        return send(
                browser,
                HttpRequest.newBuilder(at(path)).header("Accept", "*/*").build());
    }

    private static HttpResponse<String> send(HttpClient browser, HttpRequest request)
            throws IOException, InterruptedException {
        return browser.send(request, HttpResponse.BodyHandlers.ofString());
    }

    private URI at(String path) {
        return URI.create("http://localhost:" + port + path);
    }
}
