package org.secondopinion.access.guard;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.regex.Pattern;
import org.springframework.web.filter.OncePerRequestFilter;

/** Closes the engine's first-user page for good: it makes administrators of strangers (CVE-2026-77226). */
class SetupGuard extends OncePerRequestFilter {

    private static final Pattern SETUP = Pattern.compile("/camunda/(api|app)/admin/(.*/)?setup(/.*)?");

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        if (SETUP.matcher(Answers.path(request)).matches()) {
            Answers.refuse(response, HttpServletResponse.SC_FORBIDDEN, "Accounts are not made here.");
        } else {
            chain.doFilter(request, response);
        }
    }
}
