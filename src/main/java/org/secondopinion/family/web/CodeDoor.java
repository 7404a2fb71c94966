package org.secondopinion.family.web;

import jakarta.servlet.http.HttpServletRequest;
import org.secondopinion.family.AccessCodes;
import org.secondopinion.family.PersonalLinks.Audience;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The second factor in front of every personal page: a code is mailed, and whoever types it comes in. */
@Component
class CodeDoor {

    private final AccessCodes codes;
    private final CheckedLinks checked;

    CodeDoor(AccessCodes codes, CheckedLinks checked) {
        this.codes = codes;
        this.checked = checked;
    }

    void send(String token, Audience audience, RedirectAttributes next) {
        codes.send(token, audience);
        next.addFlashAttribute("sent", true);
    }

    /** Answers whether the code was right. */
    boolean open(String token, String code, HttpServletRequest request, RedirectAttributes next) {
        var right = codes.isRight(token, code);
        if (right) {
            // A fresh session id, so that nobody who knew the old one comes along.
            request.getSession();
            request.changeSessionId();
            checked.remember(token, request.getSession());
        } else {
            next.addFlashAttribute("wrong", true);
            next.addFlashAttribute("sent", true);
        }
        return right;
    }
}
