package org.secondopinion.access.guard;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.ObjectReader;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Locale;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Refuses queries with expressions below {@code orQueries}: the engine looks for them at the top level only and would
 * evaluate them, which lets whoever may ask call any bean (CVE-2026-109432).
 */
class QueryExpressionGuard extends OncePerRequestFilter {

    static final int LARGEST_BODY = 1_000_000;

    private final ObjectReader json;

    QueryExpressionGuard(ObjectMapper json) {
        this.json = json.reader()
                .with(
                        DeserializationFeature.FAIL_ON_TRAILING_TOKENS,
                        DeserializationFeature.FAIL_ON_READING_DUP_TREE_KEY);
    }

    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        var type = request.getContentType();
        return type != null && type.toLowerCase(Locale.ROOT).startsWith("multipart/");
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        var body = request.getInputStream().readNBytes(LARGEST_BODY + 1);
        if (body.length > LARGEST_BODY) {
            Answers.refuse(response, HttpServletResponse.SC_REQUEST_ENTITY_TOO_LARGE, "This request is too large.");
        } else if (body.length == 0) {
            chain.doFilter(new RereadableRequest(request, body), response);
        } else {
            check(request, response, chain, body);
        }
    }

    private void check(HttpServletRequest request, HttpServletResponse response, FilterChain chain, byte[] body)
            throws ServletException, IOException {
        JsonNode query;
        try {
            query = json.readTree(body);
        } catch (JsonProcessingException e) {
            Answers.refuse(response, HttpServletResponse.SC_BAD_REQUEST, "The body of this request is not JSON.");
            return;
        }
        if (hidesExpression(query, false)) {
            Answers.refuse(
                    response,
                    HttpServletResponse.SC_BAD_REQUEST,
                    "Expressions are forbidden in queries, also in orQueries.");
        } else {
            chain.doFilter(new RereadableRequest(request, body), response);
        }
    }

    private static boolean hidesExpression(JsonNode node, boolean insideOr) {
        for (var field : node.properties()) {
            var name = field.getKey().toLowerCase(Locale.ROOT);
            if (insideOr && name.endsWith("expression")
                    || hidesExpression(field.getValue(), insideOr || name.equals("orqueries"))) {
                return true;
            }
        }
        if (node.isArray()) {
            for (var item : node) {
                if (hidesExpression(item, insideOr)) {
                    return true;
                }
            }
        }
        return false;
    }
}
