package org.secondopinion.access.guard;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Set;
import java.util.regex.Pattern;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Lets through only those changes that put no words into the engine: comments, descriptions, variables and attachments
 * belong in the case file, where they can be erased.
 */
class EngineWriteGuard extends OncePerRequestFilter {

    private static final Set<String> READING = Set.of("GET", "HEAD", "OPTIONS");
    private static final Pattern ENGINE = Pattern.compile("(?:/camunda/api/engine|/engine-rest)(/.*)?");
    private static final Pattern NAMED_ENGINE = Pattern.compile("/engine/[^/]+(?=/)");

    /** Queries too long for an address, a person's steps with a task, and retries. */
    private static final Pattern ALLOWED = Pattern.compile(String.join(
            "|",
            "POST (task|process-instance|execution|variable-instance|job|external-task)(/count)?",
            "POST history/(process-instance|activity-instance|task|variable-instance|decision-instance)(/count)?",
            "POST filter/[^/]+/(list|count|singleResult)",
            "POST task/[^/]+/(claim|unclaim|assignee|submit-form|complete)",
            "PUT (job|job-definition|external-task)/[^/]+/retries",
            "POST job/([^/]+/execute|retries)"));

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        var path = ENGINE.matcher(Answers.path(request));
        if (READING.contains(request.getMethod())
                || !path.matches()
                || isAdmin()
                || isAllowed(request.getMethod(), resource(path.group(1)))) {
            chain.doFilter(request, response);
        } else {
            Answers.refuse(
                    response,
                    HttpServletResponse.SC_FORBIDDEN,
                    "This is not kept in the engine. Please write it in the Case file tab.");
        }
    }

    private static boolean isAllowed(String method, String resource) {
        return ALLOWED.matcher(method + " " + resource).matches();
    }

    private static boolean isAdmin() {
        var who = SecurityContextHolder.getContext().getAuthentication();
        return who != null
                && who.getAuthorities().stream()
                        .anyMatch(group -> group.getAuthority().equals("admin"));
    }

    /** The path behind the engine's name, without slash: {@code task/1/claim}. */
    private static String resource(String path) {
        return path == null ? "" : NAMED_ENGINE.matcher(path).replaceFirst("").substring(1);
    }
}
