package org.secondopinion.messages;

import java.net.URI;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.secondopinion.cases.TextBundle;
import org.secondopinion.pathway.People;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** Turns a queued row into a mail: text by template and language from {@code mail/mails*.properties}. */
@Component
class MailText {

    private final MessageSource texts = TextBundle.named("mail/mails");
    private final FamilyLinks families;
    private final HomeTeamLinks homeTeams;
    private final AccountLinks accounts;
    private final People people;
    private final URI house;

    MailText(
            FamilyLinks families,
            HomeTeamLinks homeTeams,
            AccountLinks accounts,
            People people,
            @Value("${second-opinion.base-url}") URI house) {
        this.families = families;
        this.homeTeams = homeTeams;
        this.accounts = accounts;
        this.people = people;
        this.house = house;
    }

    Mail of(QueuedMail queued) {
        var language = Locale.forLanguageTag(queued.language());
        var body = texts.getMessage(queued.template() + ".body", words(queued), language);
        var signature = texts.getMessage(
                queued.isOfACase() ? "signature" : "signature-of-the-house",
                new Object[] {queued.caseReference()},
                language);
        return new Mail(
                queued.messageKey(),
                addresses(queued),
                subject(queued),
                body + "\n\n" + signature + "\n",
                queued.calendar());
    }

    String subject(QueuedMail queued) {
        return texts.getMessage(
                queued.template() + ".subject",
                new Object[] {queued.caseReference()},
                Locale.forLanguageTag(queued.language()));
    }

    private Object[] words(QueuedMail queued) {
        if (queued.recipient() == Outbox.Recipient.ACCOUNT) {
            var link = accounts.of(UUID.fromString(queued.detail()));
            return new Object[] {null, link.address(), link.username()};
        }
        return new Object[] {queued.caseReference(), link(queued), queued.detail()};
    }

    private URI link(QueuedMail queued) {
        return switch (queued.recipient()) {
            case FAMILY -> queued.isOfACase() ? families.of(queued.caseId()) : house;
            case HOME_TEAM -> homeTeams.of(queued.caseId());
            // Its link stands in the detail.
            case HOSPITAL, BOARD_MEMBER, ACCOUNT, STAFF, GROUP -> house;
        };
    }

    List<String> addresses(QueuedMail queued) {
        return switch (queued.recipient()) {
            case FAMILY, HOME_TEAM, HOSPITAL, BOARD_MEMBER, ACCOUNT -> List.of(queued.address());
            case STAFF ->
                people.find(queued.address()).stream().map(People.Person::email).toList();
            case GROUP ->
                people.inGroup(queued.address()).stream()
                        .map(People.Person::email)
                        .toList();
        };
    }
}
