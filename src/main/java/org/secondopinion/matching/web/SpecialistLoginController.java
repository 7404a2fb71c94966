package org.secondopinion.matching.web;

import java.security.Principal;
import java.util.UUID;
import org.secondopinion.cases.Refusal;
import org.secondopinion.matching.SpecialistLogins;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Coordinators give specialists a login, and end it. */
@Controller
class SpecialistLoginController {

    private final SpecialistLogins logins;

    SpecialistLoginController(SpecialistLogins logins) {
        this.logins = logins;
    }

    @PostMapping("/directory/specialists/{id}/login/{deed}")
    String act(@PathVariable UUID id, @PathVariable String deed, Principal who, RedirectAttributes next) {
        try {
            next.addFlashAttribute("done", done(id, deed, who.getName()));
        } catch (Refusal refusal) {
            next.addFlashAttribute("refusal", refusal.getMessage());
        }
        return "redirect:/directory/specialists/" + id;
    }

    private String done(UUID id, String deed, String by) {
        switch (deed) {
            case "give" -> logins.give(id, by);
            case "link" -> logins.sendLink(id, by);
            case "end" -> logins.end(id, by);
            case "reopen" -> logins.reopen(id, by);
            default -> throw new ResponseStatusException(HttpStatus.NOT_FOUND);
        }
        return switch (deed) {
            case "end" -> "The login is ended.";
            case "reopen" -> "The login is open again.";
            case "give" -> "The specialist has a login.";
            default -> "A new link is on its way.";
        };
    }
}
