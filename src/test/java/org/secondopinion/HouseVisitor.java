package org.secondopinion;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.CookieManager;
import java.net.CookiePolicy;
import java.net.HttpCookie;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** One of the demo people at a browser, seen from the line: logs in and keeps its cookies. */
public final class HouseVisitor {

    private static final Pattern LOGIN_TOKEN = Pattern.compile("name=\"_csrf\"[^>]*value=\"([^\"]+)\"");
    private static final String TASKS = "/camunda/api/engine/engine/default/task/";

    private final CookieManager cookies = new CookieManager(null, CookiePolicy.ACCEPT_ALL);
    private final HttpClient browser =
            HttpClient.newBuilder().cookieHandler(cookies).build();
    private final int port;

    private HouseVisitor(int port) {
        this.port = port;
    }

    public static HouseVisitor loggedIn(int port, String login) throws IOException, InterruptedException {
        var visitor = new HouseVisitor(port);
        var token = LOGIN_TOKEN.matcher(visitor.get("/login").body());
        assertThat(token.find()).isTrue();
        var fields = Map.of("username", login, "password", "demo", "_csrf", token.group(1));
        var answer = visitor.send(visitor.request("/login")
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(BodyPublishers.ofString(form(fields))));
        assertThat(answer.headers().firstValue("Location"))
                .hasValueSatisfying(page -> assertThat(page).doesNotContain("error"));
        return visitor;
    }

    public HttpResponse<String> get(String path) throws IOException, InterruptedException {
        return send(request(path).header("Accept", "*/*"));
    }

    /** Does a task as Tasklist does; {@code variables} is the form's content in the engine's JSON. */
    public HttpResponse<String> submitTask(String id, String variables) throws IOException, InterruptedException {
        get("/camunda/app/tasklist/default/");
        var token = cookies.getCookieStore().getCookies().stream()
                .filter(cookie -> cookie.getName().equals("XSRF-TOKEN"))
                .map(HttpCookie::getValue)
                .findFirst()
                .orElseThrow();
        return send(request(TASKS + id + "/submit-form")
                .header("Content-Type", "application/json")
                .header("X-XSRF-TOKEN", token)
                .POST(BodyPublishers.ofString("{\"variables\": " + variables + "}")));
    }

    /** The open tasks of a case as Tasklist reads them, in the engine's JSON. */
    public String tasksOf(String reference) throws IOException, InterruptedException {
        return get(TASKS.substring(0, TASKS.length() - 1) + "?processInstanceBusinessKey=" + reference)
                .body();
    }

    public HttpClient browser() {
        return browser;
    }

    private HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(URI.create("http://localhost:" + port + path));
    }

    private HttpResponse<String> send(HttpRequest.Builder request) throws IOException, InterruptedException {
        return browser.send(request.build(), HttpResponse.BodyHandlers.ofString());
    }

    private static String form(Map<String, String> fields) {
        return fields.entrySet().stream()
                .map(field -> field.getKey() + "=" + URLEncoder.encode(field.getValue(), StandardCharsets.UTF_8))
                .collect(Collectors.joining("&"));
    }
}
