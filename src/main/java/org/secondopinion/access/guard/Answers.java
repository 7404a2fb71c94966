package org.secondopinion.access.guard;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;

/** How a guard says no: in the shape of the engine's own errors, so that its pages show the sentence. */
final class Answers {

    private Answers() {}

    /** @param sentence without quotes or line ends */
    static void refuse(HttpServletResponse response, int status, String sentence) throws IOException {
        response.setStatus(status);
        response.setContentType("application/json");
        response.setCharacterEncoding(StandardCharsets.UTF_8.name());
        response.getWriter().write("{\"type\":\"Refusal\",\"message\":\"" + sentence + "\"}");
    }

    /** The decoded path, as servlets are chosen by it. */
    static String path(HttpServletRequest request) {
        return request.getServletPath() + (request.getPathInfo() == null ? "" : request.getPathInfo());
    }
}
