package org.secondopinion.family.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpSession;
import java.util.Optional;
import org.secondopinion.cases.CaseId;
import org.secondopinion.cases.Cases;
import org.secondopinion.family.PersonalLinks;
import org.secondopinion.family.PersonalLinks.Audience;
import org.secondopinion.family.TeamCalls;
import org.secondopinion.family.Words;
import org.secondopinion.handback.AnswerRefusal;
import org.secondopinion.handback.HandbackAnswers;
import org.secondopinion.handback.HandbackLetters;
import org.secondopinion.handback.Handbacks;
import org.secondopinion.handback.HomeTeamAnswer;
import org.secondopinion.handback.HomeTeamDecision;
import org.secondopinion.letters.LetterFile;
import org.secondopinion.letters.LetterPress;
import org.secondopinion.report.Reports;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The treating team's page in its language: letter with the report, and its answer in two minutes. */
@Controller
@RequestMapping("/home-team/{token}")
class HomeTeamController {

    private final PersonalLinks links;
    private final CheckedLinks checked;
    private final CodeDoor door;
    private final Cases cases;
    private final Handbacks handbacks;
    private final HandbackLetters letters;
    private final HandbackAnswers answers;
    private final Reports reports;
    private final LetterPress press;
    private final TeamCalls calls;

    HomeTeamController(
            PersonalLinks links,
            CheckedLinks checked,
            CodeDoor door,
            Cases cases,
            Handbacks handbacks,
            HandbackLetters letters,
            HandbackAnswers answers,
            Reports reports,
            LetterPress press,
            TeamCalls calls) {
        this.links = links;
        this.checked = checked;
        this.door = door;
        this.cases = cases;
        this.handbacks = handbacks;
        this.letters = letters;
        this.answers = answers;
        this.reports = reports;
        this.press = press;
        this.calls = calls;
    }

    @GetMapping
    String page(@PathVariable String token, HttpSession session, Model model) {
        var caseId = known(token);
        model.addAttribute("token", token);
        model.addAttribute("t", words(caseId));
        if (checked.open(token, Audience.HOME_TEAM, session).isEmpty()) {
            return "home-team/code";
        }
        var letter = letters.forTeam(caseId);
        letter.ifPresent(sent -> firstSeen(caseId));
        model.addAttribute("reference", caseId.reference());
        model.addAttribute("letter", letter.orElse(null));
        model.addAttribute(
                "printable",
                letters.forTeamOnPaper(caseId).filter(press::canSet).isPresent());
        model.addAttribute(
                "report", letter.flatMap(sent -> reports.delivered(caseId)).orElse(null));
        model.addAttribute("given", answers.of(caseId));
        model.addAttribute("call", calls.offered(caseId).orElse(null));
        model.addAttribute("decisions", HomeTeamDecision.values());
        return "home-team/case";
    }

    /** A team that came in before the letter was sent sees it now. */
    private void firstSeen(CaseId caseId) {
        handbacks
                .forTeam(caseId)
                .filter(handback -> handback.readAt() == null)
                .ifPresent(handback -> handbacks.opened(caseId));
    }

    @GetMapping("/letter.pdf")
    ResponseEntity<byte[]> letter(@PathVariable String token, HttpSession session) {
        return checked.open(token, Audience.HOME_TEAM, session)
                .flatMap(letters::forTeamOnPaper)
                .map(letter -> LetterFile.of("letter", press.set(letter)))
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
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
        var caseId = known(token);
        if (door.open(token, code, request, next)) {
            handbacks.opened(caseId);
        }
        return back(token);
    }

    @PostMapping("/answer")
    String answer(
            @PathVariable String token, @ModelAttribute Typed typed, HttpSession session, RedirectAttributes next) {
        checked.open(token, Audience.HOME_TEAM, session)
                .filter(this::hasALetter)
                .ifPresent(caseId -> {
                    try {
                        answers.give(
                                caseId,
                                typed.answer(),
                                typed.nameOr(words(caseId).of("team.unnamed")));
                        next.addFlashAttribute("done", true);
                    } catch (AnswerRefusal refusal) {
                        next.addFlashAttribute("refusal", words(caseId).of("team.refused." + refusal.why()));
                        next.addFlashAttribute("typed", typed);
                    }
                });
        return back(token);
    }

    private boolean hasALetter(CaseId caseId) {
        return handbacks.forTeam(caseId).isPresent();
    }

    private Words words(CaseId caseId) {
        return Words.in(handbacks.languageOf(cases.get(caseId)));
    }

    private CaseId known(String token) {
        return links.caseOf(token, Audience.HOME_TEAM)
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }

    private static String back(String token) {
        return "redirect:/home-team/" + token;
    }

    /** As it was typed; anything may be missing. */
    record Typed(String name, HomeTeamDecision decision, String reason, String question) {

        HomeTeamAnswer answer() {
            return new HomeTeamAnswer(decision, words(reason), words(question));
        }

        String nameOr(String unnamed) {
            return words(name)
                    .map(said -> said.substring(0, Math.min(200, said.length())))
                    .orElse(unnamed);
        }

        private static Optional<String> words(String typed) {
            return Optional.ofNullable(typed).map(String::strip).filter(said -> !said.isEmpty());
        }
    }
}
