package org.secondopinion.family.web;

import jakarta.servlet.http.HttpSession;
import org.secondopinion.cases.CaseId;
import org.secondopinion.family.FamilyCase;
import org.secondopinion.family.FamilyLetters;
import org.secondopinion.family.PersonalLinks.Audience;
import org.secondopinion.letters.Letter;
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

/** Letters that a family signs: the one to its doctor with a guide for the talk, and the one that asks for copies. */
@Controller
@RequestMapping("/family/{token}")
class FamilyLettersController {

    private final CheckedLinks checked;
    private final FamilyCase family;
    private final FamilyLetters letters;
    private final LetterPress press;

    FamilyLettersController(CheckedLinks checked, FamilyCase family, FamilyLetters letters, LetterPress press) {
        this.checked = checked;
        this.family = family;
        this.letters = letters;
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
        model.addAttribute("letter", letters.toDoctor(caseId.get(), words.language()));
        model.addAttribute("printable", letters.printable(language -> letters.toDoctor(caseId.get(), language)));
        return "family/doctor";
    }

    @GetMapping("/doctor.pdf")
    ResponseEntity<byte[]> toDoctor(@PathVariable String token, @RequestParam String language, HttpSession session) {
        return file(letters.toDoctor(caseOf(token, session), language));
    }

    @GetMapping("/copies.pdf")
    ResponseEntity<byte[]> forRecords(@PathVariable String token, @RequestParam String language, HttpSession session) {
        return file(letters.forRecords(caseOf(token, session), language));
    }

    private CaseId caseOf(String token, HttpSession session) {
        return checked.open(token, Audience.FAMILY, session)
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }

    private ResponseEntity<byte[]> file(Letter letter) {
        return LetterFile.of("letter-" + letter.language(), press.set(letter));
    }
}
