package org.secondopinion.intake.web;

import org.secondopinion.intake.Answers;
import org.secondopinion.intake.InquiryDrafts;
import org.secondopinion.intake.InquiryDrafts.Draft;
import org.secondopinion.intake.InquiryLinks;
import org.springframework.stereotype.Component;

/** Opens drafts for their pages. */
@Component
class DraftPages {

    private static final String ADDRESS = "contact.email";

    private final InquiryDrafts drafts;
    private final Proofreader proofreader;
    private final InquiryLinks links;

    DraftPages(InquiryDrafts drafts, Proofreader proofreader, InquiryLinks links) {
        this.drafts = drafts;
        this.proofreader = proofreader;
        this.links = links;
    }

    /** The draft behind a link, from now on in the language asked for, if one is. */
    Draft open(String token, String language) {
        if (Words.speak(language)) {
            drafts.speak(token, language);
        }
        return drafts.find(token).orElseThrow(UnknownDraft::new);
    }

    StepView view(Draft draft, Step step, boolean look) {
        return view(draft, draft.answers(), step, look);
    }

    /** With answers that are not kept. */
    StepView view(Draft draft, Answers answers, Step step, boolean look) {
        return new StepView(
                new Words(draft.language()),
                draft.token(),
                links.of(draft.token()),
                step,
                answers,
                proofreader.read(answers),
                look);
    }

    /** Mails the link that leads back, and says where to go on: at the mail address, if it can't be written to. */
    String mailLink(Draft draft, String page) {
        var view = view(draft, Step.WHO, true);
        if (view.whole().wrong().stream().anyMatch(field -> field.name().equals(ADDRESS))) {
            return InquiryPageController.page(draft.token(), Step.WHO.path()) + "?look=true";
        }
        links.mail(draft, draft.answers().first(ADDRESS).strip());
        return InquiryPageController.page(draft.token(), page) + "?mailed=true";
    }

    /** A link that never was, or that nobody came back to for too long. */
    static class UnknownDraft extends RuntimeException {}
}
