package org.secondopinion.accounts;

import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.secondopinion.accounts.Account.State;
import org.secondopinion.accounts.PasswordLink.Kind;
import org.secondopinion.cases.Refusal;
import org.secondopinion.messages.Outbox;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Links by which a person sets the password of an account, each once and for a while; a new one ends those before. */
@Service
@Transactional
public class PasswordLinks {

    private static final Duration BETWEEN_TWO = Duration.ofMinutes(5);

    private final LinkRows links;
    private final AccountRows rows;
    private final AccountDeeds deeds;
    private final Outbox outbox;
    private final PasswordEncoder passwords;
    private final Clock clock;

    PasswordLinks(
            LinkRows links,
            AccountRows rows,
            AccountDeeds deeds,
            Outbox outbox,
            PasswordEncoder passwords,
            Clock clock) {
        this.links = links;
        this.rows = rows;
        this.deeds = deeds;
        this.outbox = outbox;
        this.passwords = passwords;
        this.clock = clock;
    }

    /** @throws Refusal when the account is deactivated */
    public void send(String username, String by) {
        var account = rows.find(username)
                .filter(known -> !known.isDeactivated())
                .orElseThrow(() -> new Refusal("A deactivated account gets no mail. Please reactivate it first."));
        mail(account, account.state() == State.INVITED ? Kind.INVITATION : Kind.FORGOTTEN);
        deeds.keep(username, "Link for the password sent", account.mail(), by);
    }

    /** Takes back what was sent and not used. */
    public void withdraw(String username, String by) {
        if (links.withdraw(username)) {
            deeds.keep(username, "Link for the password withdrawn", null, by);
        }
    }

    /** The same without a word about it, since something else was done that says so. */
    void end(String username) {
        links.withdraw(username);
    }

    /**
     * Mails a link to whoever has this login or mail address, and to nobody twice within minutes. Who never had a password
     * has to be invited anew: an invitation may have been withdrawn.
     */
    public void forgotten(String loginOrMail) {
        var typed = loginOrMail.strip();
        var found = typed.contains("@")
                ? rows.withMail(typed)
                : rows.find(typed).stream().toList();
        found.stream()
                .filter(account -> account.state() == State.ACTIVE)
                .filter(account -> !links.anySince(account.username(), longEnoughAgo()))
                .forEach(account -> {
                    mail(account, Kind.FORGOTTEN);
                    deeds.keep(account.username(), "Link for the password asked for", null, "the login page");
                });
    }

    private Timestamp longEnoughAgo() {
        return Timestamp.from(clock.instant().minus(BETWEEN_TWO));
    }

    private void mail(Account account, Kind kind) {
        links.withdraw(account.username());
        var template = kind == Kind.INVITATION ? "account-made" : "password-forgotten";
        outbox.passwordLink(account.mail(), template, links.add(account.username(), kind));
    }

    /** What was sent to the person and can be used now. */
    @Transactional(readOnly = true)
    public Optional<PasswordLink> openOf(String username) {
        return links.openOf(username);
    }

    /** Whose password the token sets; empty for one that is unknown, used, withdrawn or too old. */
    @Transactional(readOnly = true)
    public Optional<Account> accountOf(String token) {
        return links.openBy(token).flatMap(link -> rows.find(link.username()));
    }

    /**
     * Sets the password, and ends the link and every session that began before.
     *
     * @throws WrongFields when the password is none that we take
     * @throws Refusal when the link has ended
     */
    public void use(String token, String password, String again) {
        var account = accountOf(token).orElseThrow(PasswordLinks::ended);
        PasswordRules.against(password, account.username(), account.name()).ifPresent(sentence -> {
            throw new WrongFields(Map.of("password", sentence));
        });
        if (!password.equals(again)) {
            throw new WrongFields(Map.of("again", "The two are not the same. Please type both once more."));
        }
        if (!links.use(token)) {
            throw ended();
        }
        rows.setPassword(account.username(), passwords.encode(password));
        deeds.keep(account.username(), "Password set", null, account.username());
        if (account.state() == State.ACTIVE) {
            outbox.aboutTheHouse(
                    account.username(), "password-changed", UUID.randomUUID().toString(), account.username());
        }
    }

    private static Refusal ended() {
        return new Refusal("This link does not work any more.");
    }
}
