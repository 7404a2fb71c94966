package org.secondopinion.accounts;

import java.util.List;
import java.util.Optional;
import org.secondopinion.pathway.People;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Whoever can log in, as the rooms and the engine see them. */
@Service
@Transactional(readOnly = true)
class OpenAccounts implements People {

    private final AccountRows rows;

    OpenAccounts(AccountRows rows) {
        this.rows = rows;
    }

    @Override
    public Optional<Person> find(String username) {
        return rows.find(username).filter(OpenAccounts::isOpen).map(OpenAccounts::person);
    }

    @Override
    public List<Person> all() {
        return rows.all().stream()
                .filter(OpenAccounts::isOpen)
                .map(OpenAccounts::person)
                .toList();
    }

    @Override
    public Optional<String> nameOf(String username) {
        return rows.find(username).map(Account::name).filter(name -> !name.isBlank());
    }

    private static boolean isOpen(Account account) {
        return account.state() == Account.State.ACTIVE;
    }

    private static Person person(Account account) {
        return new Person(account.username(), account.name(), account.mail(), account.groups());
    }
}
