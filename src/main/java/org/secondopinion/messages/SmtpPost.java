package org.secondopinion.messages;

import jakarta.mail.MessagingException;
import java.nio.charset.StandardCharsets;
import java.util.UUID;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.mail.MailPreparationException;
import org.springframework.mail.javamail.JavaMailSender;
import org.springframework.mail.javamail.MimeMessageHelper;
import org.springframework.stereotype.Component;

@Component
@ConditionalOnProperty("spring.mail.host")
class SmtpPost implements Post {

    private final JavaMailSender sender;
    private final String from;

    SmtpPost(JavaMailSender sender, @Value("${second-opinion.mail-from}") String from) {
        this.sender = sender;
        this.from = from;
    }

    @Override
    public void deliver(Mail mail) {
        var message = sender.createMimeMessage();
        try {
            var helper = new MimeMessageHelper(message, "UTF-8");
            helper.setFrom(from);
            helper.setTo(mail.to().toArray(String[]::new));
            helper.setSubject(mail.subject());
            if (mail.calendar() == null) {
                helper.setText(mail.body());
            } else {
                message.setContent(CalendarParts.of(mail.body(), mail.calendar()));
            }
            // The same mail sent twice has the same id, which mail servers use to drop the second.
            var id = UUID.nameUUIDFromBytes(mail.key().getBytes(StandardCharsets.UTF_8));
            message.setHeader("Message-ID", "<" + id + "@second-opinion>");
        } catch (MessagingException e) {
            throw new MailPreparationException(e);
        }
        sender.send(message);
    }
}
