package org.secondopinion.accounts;

import static org.secondopinion.accounts.AccountGroups.REVIEWING;

import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.secondopinion.cases.Refusal;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The logins of specialists, as coordinators give and end them. Every other account is the administrators' alone. */
@Service
@Transactional
public class ReviewerLogins {

    private final AccountRows rows;
    private final Accounts accounts;
    private final PasswordLinks links;

    ReviewerLogins(AccountRows rows, Accounts accounts, PasswordLinks links) {
        this.rows = rows;
        this.accounts = accounts;
        this.links = links;
    }

    @Transactional(readOnly = true)
    public Optional<Account> find(String username) {
        return rows.find(username);
    }

    /** The logins that open nothing: not yet, or no longer. */
    @Transactional(readOnly = true)
    public Set<String> closed() {
        return rows.closed();
    }

    /**
     * Answers the login of a reviewer with this mail address: one that is there, or a new one whose person is mailed a link.
     *
     * @throws Refusal when somebody with other work in the house has the address
     */
    public String give(String name, String mail, boolean chairsBoards, String by) {
        var known = rows.withMail(mail).stream().findFirst();
        if (known.isPresent()) {
            return reviewers(known.get()).username();
        }
        var groups = new TreeSet<>(REVIEWING);
        if (!chairsBoards) {
            groups.remove("board-chair");
        }
        return accounts.make(new TypedAccount("", name, mail, groups), by);
    }

    public void sendLink(String username, String by) {
        links.send(reviewers(username).username(), by);
    }

    public void end(String username, String by) {
        accounts.deactivate(reviewers(username).username(), by);
    }

    public void reopen(String username, String by) {
        accounts.reactivate(reviewers(username).username(), by);
    }

    /** Whether coordinators may end and reopen it. */
    public static boolean isReviewersOnly(Account account) {
        return !account.groups().isEmpty() && REVIEWING.containsAll(account.groups());
    }

    private Account reviewers(String username) {
        return reviewers(rows.find(username).orElseThrow(() -> new Refusal("There is no such login any more.")));
    }

    private static Account reviewers(Account account) {
        if (!isReviewersOnly(account)) {
            throw new Refusal("The account with this login or mail address has other work in the house, too: an"
                    + " administrator keeps it.");
        }
        return account;
    }
}
