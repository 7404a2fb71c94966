package org.secondopinion.access;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.secondopinion.access.Logins.LoggedIn;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.web.authentication.logout.SecurityContextLogoutHandler;
import org.springframework.web.filter.OncePerRequestFilter;

/** Logs somebody out whose account was deactivated, or whose groups or password changed, on whichever node the session is. */
class EndedSessions extends OncePerRequestFilter {

    private final Logins logins;
    private final SecurityContextLogoutHandler out = new SecurityContextLogoutHandler();

    EndedSessions(Logins logins) {
        this.logins = logins;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        var who = SecurityContextHolder.getContext().getAuthentication();
        if (who != null && who.getPrincipal() instanceof LoggedIn person && !logins.stillHold(person)) {
            out.logout(request, response, who);
        }
        chain.doFilter(request, response);
    }
}
