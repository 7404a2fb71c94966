package org.secondopinion.family.web;

import jakarta.servlet.http.HttpServletRequest;
import org.secondopinion.cases.CaseId;
import org.secondopinion.cases.Refusal;
import org.secondopinion.family.FamilyCase;
import org.secondopinion.family.HospitalLinks;
import org.secondopinion.family.PersonalLinks.Audience;
import org.secondopinion.family.RecordsAsked;
import org.secondopinion.family.Words;
import org.secondopinion.records.receiving.PostedForm;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Files from a browser without scripts: a plain form, on the pages of families and hospitals. */
@Controller
class RecordsFormController {

    private final CheckedLinks checked;
    private final FamilyCase family;
    private final HospitalLinks hospitals;
    private final PostedForm form;

    RecordsFormController(CheckedLinks checked, FamilyCase family, HospitalLinks hospitals, PostedForm form) {
        this.checked = checked;
        this.family = family;
        this.hospitals = hospitals;
        this.form = form;
    }

    @PostMapping("/family/{token}/records")
    String fromFamily(@PathVariable String token, HttpServletRequest request, RedirectAttributes next) {
        var caseId = checked.opened(token, Audience.FAMILY, request.getSession());
        receive(caseId, RecordsAsked.FAMILY, family.words(caseId), request, next);
        return "redirect:/family/" + token;
    }

    @PostMapping("/hospital/{token}/records")
    String fromHospital(@PathVariable String token, HttpServletRequest request, RedirectAttributes next) {
        var caseId = checked.opened(token, Audience.HOSPITAL, request.getSession());
        var asked = hospitals.find(token).orElseThrow();
        receive(caseId, asked.address(), Words.in(asked.language()), request, next);
        return "redirect:/hospital/" + token;
    }

    private void receive(CaseId caseId, String by, Words words, HttpServletRequest request, RedirectAttributes next) {
        try {
            form.receive(caseId, request, by);
            next.addFlashAttribute("arrived", true);
        } catch (Refusal refusal) {
            next.addFlashAttribute("refusal", words.refusal(refusal));
        }
    }
}
