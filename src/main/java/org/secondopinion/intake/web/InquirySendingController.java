package org.secondopinion.intake.web;

import static org.secondopinion.intake.web.InquiryPageController.page;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Optional;
import org.secondopinion.cases.CaseId;
import org.secondopinion.cases.Cases;
import org.secondopinion.intake.Answers;
import org.secondopinion.intake.Inquiries;
import org.secondopinion.intake.InquiryDrafts;
import org.secondopinion.intake.InquiryDrafts.Draft;
import org.secondopinion.messages.FamilyLinks;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The pages that show a family everything before it is sent, and what comes afterwards. */
@Controller
@RequestMapping("/inquiry/{token}")
class InquirySendingController {

    private final InquiryDrafts drafts;
    private final DraftPages pages;
    private final Proofreader proofreader;
    private final InquiryPace pace;
    private final Inquiries inquiries;
    private final Cases cases;
    private final FamilyLinks links;

    InquirySendingController(
            InquiryDrafts drafts,
            DraftPages pages,
            Proofreader proofreader,
            InquiryPace pace,
            Inquiries inquiries,
            Cases cases,
            FamilyLinks links) {
        this.drafts = drafts;
        this.pages = pages;
        this.proofreader = proofreader;
        this.pace = pace;
        this.inquiries = inquiries;
        this.cases = cases;
        this.links = links;
    }

    @GetMapping("/check")
    String check(@PathVariable String token, @RequestParam(defaultValue = "") String lang, Model model) {
        var draft = pages.open(token, lang);
        if (draft.sentAs().isPresent()) {
            return page(token, "sent");
        }
        model.addAttribute("view", pages.view(draft, null, true));
        return "inquiry/check";
    }

    @PostMapping("/check")
    String send(
            @PathVariable String token,
            @RequestParam(defaultValue = "") String go,
            @RequestParam(defaultValue = "") String lang,
            HttpServletRequest request) {
        var draft = pages.open(token, lang);
        if (Words.speak(lang)) {
            return page(token, "check");
        }
        return switch (go) {
            case "back" -> page(token, Step.WISHES.path());
            case "mail" -> pages.mailLink(draft, "check");
            case "send" -> send(draft, request.getRemoteAddr());
            default -> page(token, "check");
        };
    }

    @GetMapping("/sent")
    String sent(@PathVariable String token, @RequestParam(defaultValue = "") String lang, Model model) {
        var draft = pages.open(token, lang);
        if (draft.sentAs().isEmpty()) {
            return page(token, "check");
        }
        var caseId = draft.sentAs().get();
        model.addAttribute("t", new Words(draft.language()));
        model.addAttribute("reference", caseId.reference());
        model.addAttribute("urgent", !cases.get(caseId).redFlags().isEmpty());
        model.addAttribute("link", links.of(caseId));
        return "inquiry/sent";
    }

    private String send(Draft draft, String address) {
        var proof = proofreader.read(draft.answers());
        try {
            if (draft.sentAs().isEmpty() && proof.isClean()) {
                pace.keep(address, proof.inquiry());
            }
        } catch (InquiryPace.TooMany tooMany) {
            return page(draft.token(), "check") + "?full=true";
        }
        return page(draft.token(), drafts.sendOnce(draft.token(), this::opened).isPresent() ? "sent" : "check");
    }

    private Optional<CaseId> opened(Answers answers) {
        var proof = proofreader.read(answers);
        return proof.isClean() ? Optional.of(inquiries.receive(proof.inquiry())) : Optional.empty();
    }
}
