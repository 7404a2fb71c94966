package org.secondopinion.family.web;

import jakarta.servlet.http.HttpSession;
import java.util.Optional;
import org.secondopinion.cases.CaseId;
import org.secondopinion.family.PersonalLinks;
import org.secondopinion.family.PersonalLinks.Audience;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.server.ResponseStatusException;

/** Which links this browser has opened with the right code, for as long as its session lasts. */
@Component
class CheckedLinks {

    private final PersonalLinks links;

    CheckedLinks(PersonalLinks links) {
        this.links = links;
    }

    Optional<CaseId> open(String token, Audience audience, HttpSession session) {
        return session.getAttribute(key(token)) == null ? Optional.empty() : links.caseOf(token, audience);
    }

    /** The same for what only scripts and forms on the opened page ask for. */
    CaseId opened(String token, Audience audience, HttpSession session) {
        return open(token, audience, session).orElseThrow(() -> new ResponseStatusException(HttpStatus.FORBIDDEN));
    }

    void remember(String token, HttpSession session) {
        session.setAttribute(key(token), true);
    }

    private static String key(String token) {
        return "checked-link:" + token;
    }
}
