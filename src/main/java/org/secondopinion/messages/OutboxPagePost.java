package org.secondopinion.messages;

import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;

/** Without a mail server, in the demo: a sent mail is read on the page {@code /outbox}. */
@Component
@Profile({"demo", "test"})
@ConditionalOnProperty(name = "spring.mail.host", matchIfMissing = true, havingValue = "nowhere")
class OutboxPagePost implements Post {

    @Override
    public void deliver(Mail mail) {
        if (mail.to().isEmpty()) {
            throw new IllegalStateException("Nobody to write to");
        }
    }
}
