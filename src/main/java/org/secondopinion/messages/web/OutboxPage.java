package org.secondopinion.messages.web;

import org.secondopinion.messages.OutboxReader;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

/** The mailbox of the demo: every mail that would have left the house. */
@Controller
@Profile({"demo", "test"})
class OutboxPage {

    private final OutboxReader outbox;

    OutboxPage(OutboxReader outbox) {
        this.outbox = outbox;
    }

    @GetMapping("/outbox")
    String outbox(Model model) {
        model.addAttribute("mails", outbox.latest());
        return "messages/outbox";
    }
}
