package org.secondopinion.family.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpSession;
import java.util.Optional;
import org.secondopinion.cases.CaseId;
import org.secondopinion.cases.Refusal;
import org.secondopinion.family.PersonalLinks;
import org.secondopinion.family.PersonalLinks.Audience;
import org.secondopinion.handback.Handback;
import org.secondopinion.handback.Handbacks;
import org.secondopinion.handback.HomeTeamDecision;
import org.secondopinion.pathway.People;
import org.secondopinion.report.Reports;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The treating team's page: letter, report, and its answer in two minutes. */
@Controller
@RequestMapping("/home-team/{token}")
class HomeTeamController {

    private final PersonalLinks links;
    private final CheckedLinks checked;
    private final CodeDoor door;
    private final Handbacks handbacks;
    private final Reports reports;
    private final People people;

    HomeTeamController(
            PersonalLinks links,
            CheckedLinks checked,
            CodeDoor door,
            Handbacks handbacks,
            Reports reports,
            People people) {
        this.links = links;
        this.checked = checked;
        this.door = door;
        this.handbacks = handbacks;
        this.reports = reports;
        this.people = people;
    }

    @GetMapping
    String page(@PathVariable String token, HttpSession session, Model model) {
        var caseId = known(token);
        model.addAttribute("token", token);
        if (checked.open(token, Audience.HOME_TEAM, session).isEmpty()) {
            return "home-team/code";
        }
        var handback = handbacks.forTeam(caseId);
        handback.ifPresent(sent -> handbacks.markRead(caseId));
        model.addAttribute("reference", caseId.reference());
        model.addAttribute("handback", handback.orElse(null));
        model.addAttribute(
                "writer", handback.map(Handback::writtenBy).map(this::nameOf).orElse(null));
        model.addAttribute(
                "report", handback.flatMap(sent -> reports.delivered(caseId)).orElse(null));
        model.addAttribute("decisions", HomeTeamDecision.values());
        return "home-team/case";
    }

    @PostMapping("/code")
    String sendCode(@PathVariable String token, RedirectAttributes next) {
        known(token);
        door.send(token, Audience.HOME_TEAM, next);
        return back(token);
    }

    @PostMapping("/open")
    String open(
            @PathVariable String token,
            @RequestParam String code,
            HttpServletRequest request,
            RedirectAttributes next) {
        known(token);
        door.open(token, code, request, next);
        return back(token);
    }

    @PostMapping("/answer")
    String answer(
            @PathVariable String token,
            @RequestParam HomeTeamDecision decision,
            @RequestParam(defaultValue = "") String reason,
            HttpSession session,
            RedirectAttributes next) {
        var caseId = checked.open(token, Audience.HOME_TEAM, session);
        if (caseId.isPresent()) {
            try {
                handbacks.answer(
                        caseId.get(),
                        decision,
                        Optional.of(reason.strip()).filter(words -> !words.isEmpty()),
                        "treating team");
                next.addFlashAttribute("done", true);
            } catch (Refusal refusal) {
                next.addFlashAttribute("refusal", refusal.getMessage());
                next.addFlashAttribute("typed", reason);
                next.addFlashAttribute("chosen", decision);
            }
        }
        return back(token);
    }

    private String nameOf(String login) {
        return people.find(login).map(People.Person::displayName).orElse(login);
    }

    private CaseId known(String token) {
        return links.caseOf(token, Audience.HOME_TEAM)
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }

    private static String back(String token) {
        return "redirect:/home-team/" + token;
    }
}
