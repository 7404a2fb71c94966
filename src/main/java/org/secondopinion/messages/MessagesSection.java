package org.secondopinion.messages;

import java.util.List;
import org.secondopinion.cases.CaseFile;
import org.secondopinion.cases.CaseFileSection;
import org.secondopinion.cases.PlainWords;
import org.springframework.stereotype.Component;

@Component
class MessagesSection implements CaseFileSection {

    private final OutboxReader outbox;

    MessagesSection(OutboxReader outbox) {
        this.outbox = outbox;
    }

    @Override
    public int order() {
        return 98;
    }

    @Override
    public Part of(CaseFile file, Audience audience) {
        var rows = audience == Audience.REVIEW
                ? List.<List<String>>of()
                : outbox.listed(file.id()).stream()
                        .map(mail -> List.of(
                                PlainWords.of(mail.queuedAt()),
                                mail.to(),
                                mail.subject(),
                                mail.sentAt() == null ? "not sent yet" : "sent"))
                        .toList();
        return new Part(
                "messages",
                "Messages",
                List.of(),
                List.of(new Table("Mails", List.of("Queued", "To", "Subject", "State"), rows)));
    }
}
