package org.secondopinion.matching;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.secondopinion.accounts.Account;
import org.secondopinion.accounts.ReviewerLogins;
import org.secondopinion.accounts.WorkLeft;
import org.secondopinion.cases.Refusal;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The one login of each specialist of the directory: given, and ended when the specialist leaves. */
@Service
@Transactional
public class SpecialistLogins {

    private final Directory directory;
    private final ReviewerLogins logins;
    private final WorkLeft work;

    SpecialistLogins(Directory directory, ReviewerLogins logins, WorkLeft work) {
        this.directory = directory;
        this.logins = logins;
        this.work = work;
    }

    @Transactional(readOnly = true)
    public LoginStanding of(UUID id) {
        var specialist = known(id);
        var account = Optional.ofNullable(specialist.username()).flatMap(logins::find);
        return new LoginStanding(
                specialist.username(),
                specialist.mail(),
                specialist.isActive(),
                account.orElse(null),
                account.map(Account::username).map(work::of).orElse(0L));
    }

    /** @throws Refusal when the specialist has a login, has left, or the mail address is of another's account */
    public void give(UUID id, String by) {
        var specialist = known(id);
        if (specialist.username() != null) {
            throw new Refusal("This specialist has a login already.");
        }
        if (!specialist.isActive()) {
            throw new Refusal("Who has left gets no login. Set 'Works with us' to yes first.");
        }
        var login = logins.give(specialist.name(), specialist.mail(), specialist.chairsBoards(), by);
        if (directory.snapshot().specialists().stream().anyMatch(other -> login.equals(other.username()))) {
            throw new Refusal("Another specialist of the directory has the login of this mail address.");
        }
        directory.put(List.of(), List.of(specialist.withLogin(login)));
    }

    public void sendLink(UUID id, String by) {
        logins.sendLink(login(id), by);
    }

    public void end(UUID id, String by) {
        logins.end(login(id), by);
    }

    public void reopen(UUID id, String by) {
        if (!known(id).isActive()) {
            throw new Refusal("Who has left keeps no login. Set 'Works with us' to yes first.");
        }
        logins.reopen(login(id), by);
    }

    private String login(UUID id) {
        return Optional.ofNullable(known(id).username())
                .orElseThrow(() -> new Refusal("This specialist has no login yet."));
    }

    private Specialist known(UUID id) {
        return directory
                .specialist(id)
                .orElseThrow(() -> new Refusal("The directory has no such specialist any more."));
    }

    /** {@code username} and {@code account} are null without a login; {@code tasks} are the open ones of this person alone. */
    public record LoginStanding(String username, String mail, boolean worksWithUs, Account account, long tasks) {

        public boolean isOurs() {
            return account != null && ReviewerLogins.isReviewersOnly(account);
        }

        public boolean isLeftBehind() {
            return !worksWithUs && account != null && !account.isDeactivated();
        }

        public boolean isWrittenToElsewhere() {
            return account != null && !account.mail().equalsIgnoreCase(mail);
        }
    }
}
