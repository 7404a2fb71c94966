package org.secondopinion.family.web;

import jakarta.servlet.http.HttpSession;
import org.secondopinion.cases.Cases;
import org.secondopinion.cases.Refusal;
import org.secondopinion.family.PersonalLinks.Audience;
import org.secondopinion.family.TeamCalls;
import org.secondopinion.family.Words;
import org.secondopinion.handback.Handbacks;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** What a treating team says to the call that it is offered. */
@Controller
class HomeTeamCallController {

    private static final int LONGEST_NAME = 200;
    private static final int LONGEST_TIME = 500;

    private final CheckedLinks checked;
    private final TeamCalls calls;
    private final Handbacks handbacks;
    private final Cases cases;

    HomeTeamCallController(CheckedLinks checked, TeamCalls calls, Handbacks handbacks, Cases cases) {
        this.checked = checked;
        this.calls = calls;
        this.handbacks = handbacks;
        this.cases = cases;
    }

    @PostMapping("/home-team/{token}/call")
    String answer(
            @PathVariable String token,
            @RequestParam boolean yes,
            @RequestParam(defaultValue = "") String time,
            @RequestParam(defaultValue = "") String name,
            HttpSession session,
            RedirectAttributes next) {
        checked.open(token, Audience.HOME_TEAM, session).ifPresent(caseId -> {
            var words = Words.in(handbacks.languageOf(cases.get(caseId)));
            try {
                check(yes, time, name, words);
                if (calls.offered(caseId).isEmpty()) {
                    throw new Refusal(words.of("team.call.over"));
                }
                calls.answer(caseId, yes, time, name.isBlank() ? words.of("team.unnamed") : name.strip());
                next.addFlashAttribute("done", true);
            } catch (Refusal refusal) {
                next.addFlashAttribute("refusal", refusal.getMessage());
                next.addFlashAttribute("time", time);
            }
        });
        return "redirect:/home-team/" + token;
    }

    private static void check(boolean yes, String time, String name, Words words) {
        if (yes && time.isBlank()) {
            throw new Refusal(words.of("team.call.noTime"));
        }
        if (time.length() > LONGEST_TIME || name.length() > LONGEST_NAME) {
            throw new Refusal(words.of("team.call.tooLong", LONGEST_TIME, LONGEST_NAME));
        }
    }
}
