package org.secondopinion.family.web;

import jakarta.servlet.http.HttpSession;
import org.secondopinion.family.DoctorGuide;
import org.secondopinion.family.FamilyCase;
import org.secondopinion.family.PersonalLinks.Audience;
import org.secondopinion.letters.LetterFile;
import org.secondopinion.letters.LetterPress;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;

/** The guide and the letter for talking to one's doctor, as a page and as files. */
@Controller
@RequestMapping("/family/{token}")
class DoctorGuideController {

    private final CheckedLinks checked;
    private final FamilyCase family;
    private final DoctorGuide guide;
    private final LetterPress press;

    DoctorGuideController(CheckedLinks checked, FamilyCase family, DoctorGuide guide, LetterPress press) {
        this.checked = checked;
        this.family = family;
        this.guide = guide;
        this.press = press;
    }

    @GetMapping("/doctor")
    String page(@PathVariable String token, HttpSession session, Model model) {
        var caseId = checked.open(token, Audience.FAMILY, session);
        if (caseId.isEmpty()) {
            return "redirect:/family/" + token;
        }
        var words = family.words(caseId.get());
        model.addAttribute("token", token);
        model.addAttribute("t", words);
        model.addAttribute("letter", guide.letter(caseId.get(), words.language()));
        model.addAttribute("printable", guide.printable(caseId.get()));
        return "family/doctor";
    }

    @GetMapping("/doctor.pdf")
    ResponseEntity<byte[]> letter(@PathVariable String token, @RequestParam String language, HttpSession session) {
        var caseId = checked.open(token, Audience.FAMILY, session)
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
        return LetterFile.of("letter-" + language.replaceAll("[^a-z]", ""), press.set(guide.letter(caseId, language)));
    }
}
