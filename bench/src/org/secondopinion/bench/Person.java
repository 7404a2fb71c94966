package org.secondopinion.bench;

import java.io.IOException;
import java.net.CookieManager;
import java.net.CookiePolicy;
import java.net.HttpCookie;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Somebody with a browser, logged in or not. */
final class Person {

    private static final Pattern TOKEN = Pattern.compile("name=\"_csrf\"[^>]*value=\"([^\"]+)\"");
    private static final String BOUNDARY = "----document";

    private final URI house;
    private final Requests requests;
    private final CookieManager cookies = new CookieManager(null, CookiePolicy.ACCEPT_ALL);
    private final HttpClient browser =
            HttpClient.newBuilder().cookieHandler(cookies).build();

    private String token = "";

    private Person(URI house, Requests requests) {
        this.house = house;
        this.requests = requests;
    }

    static Person stranger(URI house, Requests requests) {
        return new Person(house, requests);
    }

    static Person loggedIn(URI house, Requests requests, String login) throws Exception {
        var person = new Person(house, requests);
        person.read("/login");
        person.submit("/login", Map.of("username", login, "password", "demo"));
        return person;
    }

    String read(String path) throws Exception {
        var page = send(HttpRequest.newBuilder(house.resolve(path)).header("Accept", "*/*"));
        var form = TOKEN.matcher(page);
        if (form.find()) {
            token = form.group(1);
        }
        return page;
    }

    String post(String path, String json) throws Exception {
        var request = request(path, "application/json", BodyPublishers.ofString(json));
        cookies.getCookieStore().getCookies().stream()
                .filter(cookie -> cookie.getName().equals("XSRF-TOKEN"))
                .map(HttpCookie::getValue)
                .forEach(token -> request.header("X-XSRF-TOKEN", token));
        return send(request);
    }

    /** Sends the form of the page that was read last; a page for an answer says what is wrong with it. */
    void submit(String action, Map<String, ?> fields) throws Exception {
        var body = fields.entrySet().stream()
                        .map(field -> encode(field.getKey()) + "=" + encode(String.valueOf(field.getValue())))
                        .collect(Collectors.joining("&"))
                + "&_csrf=" + encode(token);
        var answer = send(request(action, "application/x-www-form-urlencoded", BodyPublishers.ofString(body)));
        if (!answer.isEmpty()) {
            throw new IllegalStateException(action + " was refused: " + answer);
        }
    }

    void upload(String path, String kind, String name, byte[] content) throws Exception {
        var head = """
                --%1$s\r
                Content-Disposition: form-data; name="kind"\r
                \r
                %2$s\r
                --%1$s\r
                Content-Disposition: form-data; name="file"; filename="%3$s"\r
                Content-Type: application/pdf\r
                \r
                """.formatted(BOUNDARY, kind, name);
        var body = BodyPublishers.concat(
                BodyPublishers.ofString(head),
                BodyPublishers.ofByteArray(content),
                BodyPublishers.ofString("\r\n--" + BOUNDARY + "--\r\n"));
        send(request(path, "multipart/form-data; boundary=" + BOUNDARY, body));
    }

    private HttpRequest.Builder request(String path, String contentType, BodyPublisher body) {
        return HttpRequest.newBuilder(house.resolve(path))
                .header("Content-Type", contentType)
                .POST(body);
    }

    private String send(HttpRequest.Builder building) throws IOException, InterruptedException {
        var request = building.build();
        requests.before();
        var answer = browser.send(request, BodyHandlers.ofString());
        requests.after(request);
        if (answer.statusCode() >= 400) {
            throw new IllegalStateException("%s %s: %d %s"
                    .formatted(request.method(), request.uri().getPath(), answer.statusCode(), answer.body()));
        }
        return answer.body();
    }

    private static String encode(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }

    /** Hears of each request. */
    interface Requests {

        Requests UNHEARD = new Requests() {};

        default void before() {}

        default void after(HttpRequest request) {}
    }
}
