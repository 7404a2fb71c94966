package org.secondopinion.intake.web;

import jakarta.servlet.http.HttpServletRequest;
import org.springframework.http.HttpStatus;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.ResponseStatus;

/** Who comes with a link that is not known may begin anew. */
@ControllerAdvice(assignableTypes = {InquiryPageController.class, InquirySendingController.class})
class UnknownDrafts {

    @ExceptionHandler(DraftPages.UnknownDraft.class)
    @ResponseStatus(HttpStatus.NOT_FOUND)
    String beginAnew(HttpServletRequest request, Model model) {
        model.addAttribute("t", Words.chosen("", request));
        model.addAttribute("isGone", true);
        return "inquiry/start";
    }
}
