package org.secondopinion.board.web;

import java.util.List;
import org.secondopinion.board.invitations.Replies;
import org.secondopinion.board.sessions.SessionMember.Reply;
import org.secondopinion.cases.Refusal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Where a member of a board without a login answers, by a link that names neither board nor case. */
@Controller
@RequestMapping("/board-replies/{token}")
class RepliesPage {

    private final Replies replies;

    RepliesPage(Replies replies) {
        this.replies = replies;
    }

    @GetMapping
    String asked(@PathVariable String token, Model model) {
        model.addAttribute("asked", replies.find(token).orElse(null));
        model.addAttribute("replies", List.of(Reply.ACCEPTED, Reply.TENTATIVE, Reply.DECLINED));
        return "board/reply";
    }

    @PostMapping
    String answer(@PathVariable String token, @RequestParam Reply reply, RedirectAttributes next) {
        try {
            replies.answer(token, reply);
            next.addFlashAttribute("done", true);
        } catch (Refusal refusal) {
            next.addFlashAttribute("refusal", refusal.getMessage());
        }
        return "redirect:/board-replies/" + token;
    }
}
