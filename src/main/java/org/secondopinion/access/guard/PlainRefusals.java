package org.secondopinion.access.guard;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.springframework.web.filter.OncePerRequestFilter;
import org.springframework.web.util.ContentCachingResponseWrapper;

/** When a task's completion is refused, Tasklist shows the sentence written for the person and nothing of the engine's. */
class PlainRefusals extends OncePerRequestFilter {

    private static final Pattern COMPLETION = Pattern.compile(".*/task/[^/]+/(submit-form|complete)");
    private static final Pattern ENGINES_WORDS =
            Pattern.compile("(?s).*(?:invoking|invoking the) TaskListener(?:\\. Message)?: '?(.*?)'?\\s*");
    /** What the engine says when another person completed the task before, or at the same moment. */
    private static final Pattern DONE_MEANWHILE = Pattern.compile("(?s).*(?:task is null|ENGINE-02010 ).*");

    private final ObjectMapper json;

    PlainRefusals(ObjectMapper json) {
        this.json = json;
    }

    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        return !COMPLETION.matcher(Answers.path(request)).matches();
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        var kept = new ContentCachingResponseWrapper(response);
        chain.doFilter(request, kept);
        if (kept.getStatus() >= HttpServletResponse.SC_BAD_REQUEST) {
            sayItPlainly(kept);
        }
        kept.copyBodyToResponse();
    }

    private void sayItPlainly(ContentCachingResponseWrapper response) throws IOException {
        JsonNode answer;
        try {
            answer = json.readTree(response.getContentAsByteArray());
        } catch (IOException notJson) {
            return;
        }
        if (answer instanceof ObjectNode error) {
            var sentence = sentence(error.path("message").asText());
            if (sentence.isPresent()) {
                error.put("message", sentence.get());
                response.resetBuffer();
                response.getOutputStream().write(json.writeValueAsBytes(error));
            }
        }
    }

    private static Optional<String> sentence(String message) {
        if (DONE_MEANWHILE.matcher(message).matches()) {
            return Optional.of("This task is done already. Please go back to the list.");
        }
        return Optional.of(ENGINES_WORDS.matcher(message))
                .filter(Matcher::matches)
                .map(words -> words.group(1));
    }
}
