package org.secondopinion.accounts;

import static org.secondopinion.accounts.AccountGroups.ADMINISTRATORS;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.secondopinion.accounts.Account.State;
import org.secondopinion.accounts.AccountDeeds.AccountDeed;
import org.secondopinion.cases.Refusal;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The accounts as administrators keep them: made, changed, deactivated and reactivated, each with a line in its history. */
@Service
@Transactional
public class Accounts {

    private final AccountRows rows;
    private final AccountDeeds deeds;
    private final PasswordLinks links;

    Accounts(AccountRows rows, AccountDeeds deeds, PasswordLinks links) {
        this.rows = rows;
        this.deeds = deeds;
        this.links = links;
    }

    /** By login; {@code words} are looked for in names, logins, mail addresses and groups. */
    @Transactional(readOnly = true)
    public List<Account> find(String words, Optional<State> state) {
        var sought = words.strip().toLowerCase(Locale.ROOT);
        return rows.all().stream()
                .filter(account -> state.isEmpty() || account.state() == state.get())
                .filter(account -> text(account).contains(sought))
                .toList();
    }

    private static String text(Account account) {
        return String.join(
                        " ",
                        account.name(),
                        account.username(),
                        account.mail(),
                        account.groups().toString())
                .toLowerCase(Locale.ROOT);
    }

    @Transactional(readOnly = true)
    public Optional<Account> find(String username) {
        return rows.find(username);
    }

    /** The latest first. */
    @Transactional(readOnly = true)
    public List<AccountDeed> history(String username) {
        return deeds.of(username);
    }

    /**
     * Makes an account and mails its person a link; answers its login.
     *
     * @throws WrongFields when something was typed that cannot be
     */
    public String make(TypedAccount typed, String by) {
        var faults = typed.faults();
        refuseMailOfAnother(typed.mail(), "", faults);
        if (rows.find(typed.username()).isPresent()) {
            faults.put("username", "Another account has this login.");
        }
        refuse(faults);
        var username = typed.username().isEmpty() ? made(typed) : typed.username();
        if (!rows.add(username, typed.name(), typed.mail(), typed.groups(), null, false)) {
            throw new WrongFields(Map.of("username", "Another account has this login."));
        }
        deeds.keep(username, "Account made", String.join(", ", typed.groups()), by);
        links.send(username, by);
        return username;
    }

    private String made(TypedAccount typed) {
        return Usernames.madeFrom(
                typed.name(), typed.mail(), taken -> rows.find(taken).isPresent());
    }

    /**
     * Changes name, mail address and groups.
     *
     * @param version of the account that the page was opened with
     * @throws WrongFields when something was typed that cannot be
     * @throws Refusal when somebody else changed the account meanwhile, or it is the last administrator's
     */
    public void change(TypedAccount typed, int version, String by) {
        rows.lockAdministrators();
        var before = known(typed.username());
        var faults = typed.faults();
        refuseMailOfAnother(typed.mail(), before.username(), faults);
        refuse(faults);
        if (!typed.groups().contains(ADMINISTRATORS)) {
            keepOneAdministrator(before);
        }
        var changed = new Account(
                before.username(),
                typed.name(),
                typed.mail(),
                typed.groups(),
                version,
                before.state(),
                before.lastSignIn());
        if (!rows.change(changed)) {
            throw new Refusal("Somebody else changed this account while you had it open. Nothing was saved; open it"
                    + " again, look at what is new, and make your change once more.");
        }
        apply(before, changed, by);
    }

    private void apply(Account before, Account changed, String by) {
        if (!before.groups().equals(changed.groups())) {
            rows.regroup(changed.username(), changed.groups());
        }
        if (!before.mail().equals(changed.mail())) {
            // They went to the address before.
            links.end(changed.username());
        }
        var differences = differences(before, changed);
        if (!differences.isEmpty()) {
            deeds.keep(changed.username(), "Account changed", String.join("; ", differences), by);
        }
    }

    private static List<String> differences(Account before, Account changed) {
        var differences = new ArrayList<String>();
        Stream.of(
                        new String[] {"name", before.name(), changed.name()},
                        new String[] {"mail address", before.mail(), changed.mail()},
                        new String[] {"groups", String.join(", ", before.groups()), String.join(", ", changed.groups())
                        })
                .filter(field -> !field[1].equals(field[2]))
                .forEach(field -> differences.add("%s: %s, before: %s".formatted(field[0], field[2], field[1])));
        return differences;
    }

    /** @throws Refusal when it is the person's own account, or the last administrator's */
    public void deactivate(String username, String by) {
        rows.lockAdministrators();
        var account = known(username);
        if (account.isDeactivated()) {
            return;
        }
        if (username.equals(by)) {
            throw new Refusal("You cannot deactivate your own account; another administrator can.");
        }
        keepOneAdministrator(account);
        rows.setActive(username, false);
        links.end(username);
        deeds.keep(username, "Account deactivated", null, by);
    }

    /** With the password that it had; one that never had any needs a new link. */
    public void reactivate(String username, String by) {
        if (known(username).isDeactivated()) {
            rows.setActive(username, true);
            deeds.keep(username, "Account reactivated", null, by);
        }
    }

    private void keepOneAdministrator(Account account) {
        var isTheLast = rows.all().stream()
                .filter(one -> one.state() == State.ACTIVE && one.groups().contains(ADMINISTRATORS))
                .allMatch(one -> one.username().equals(account.username()));
        if (account.groups().contains(ADMINISTRATORS) && isTheLast) {
            throw new Refusal("This is the last active administrator. Let another one set a password first.");
        }
    }

    private void refuseMailOfAnother(String mail, String username, Map<String, String> faults) {
        if (rows.withMail(mail).stream().anyMatch(other -> !other.username().equals(username))) {
            faults.put("mail", "Another account has this mail address.");
        }
    }

    private static void refuse(Map<String, String> faults) {
        if (!faults.isEmpty()) {
            throw new WrongFields(faults);
        }
    }

    private Account known(String username) {
        return rows.find(username).orElseThrow(() -> new Refusal("There is no such account."));
    }
}
