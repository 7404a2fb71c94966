package org.secondopinion.family.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpSession;
import org.secondopinion.cases.Cases;
import org.secondopinion.family.HospitalLinks;
import org.secondopinion.family.PersonalLinks.Audience;
import org.secondopinion.family.RecordsAsked;
import org.secondopinion.family.Words;
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

/** A hospital's page: whose records are asked for and which, and the place to send them. */
@Controller
@RequestMapping("/hospital/{token}")
class HospitalController {

    private final CheckedLinks checked;
    private final CodeDoor door;
    private final HospitalLinks hospitals;
    private final RecordsAsked records;
    private final Cases cases;

    HospitalController(
            CheckedLinks checked, CodeDoor door, HospitalLinks hospitals, RecordsAsked records, Cases cases) {
        this.checked = checked;
        this.door = door;
        this.hospitals = hospitals;
        this.records = records;
        this.cases = cases;
    }

    @GetMapping
    String page(@PathVariable String token, HttpSession session, Model model) {
        var asked = known(token);
        var words = Words.in(asked.language());
        model.addAttribute("token", token);
        model.addAttribute("t", words);
        var opened = checked.open(token, Audience.HOSPITAL, session);
        if (opened.isEmpty()) {
            return "hospital/code";
        }
        model.addAttribute("file", cases.get(opened.get()));
        model.addAttribute("records", records.ofHospital(opened.get(), asked, words));
        model.addAttribute("uploads", words.ofUploads());
        return "hospital/records";
    }

    @PostMapping("/code")
    String sendCode(@PathVariable String token, RedirectAttributes next) {
        known(token);
        door.send(token, Audience.HOSPITAL, next);
        return "redirect:/hospital/" + token;
    }

    @PostMapping("/open")
    String open(
            @PathVariable String token,
            @RequestParam String code,
            HttpServletRequest request,
            RedirectAttributes next) {
        known(token);
        door.open(token, code, request, next);
        return "redirect:/hospital/" + token;
    }

    private HospitalLinks.Asked known(String token) {
        return hospitals.find(token).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }
}
