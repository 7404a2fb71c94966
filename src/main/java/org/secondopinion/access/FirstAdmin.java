package org.secondopinion.access;

import java.util.Set;
import org.secondopinion.accounts.FirstAccounts;
import org.secondopinion.pathway.People.Person;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.context.annotation.Profile;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** Makes the first account of a new installation, and keeps demo people out of production. */
@Component
@Profile("production")
@Order(-100)
class FirstAdmin implements ApplicationRunner {

    private final FirstAccounts accounts;
    private final String password;

    /** @param password {@code SECOND_OPINION_FIRST_ADMIN_PASSWORD}, read only while there is no account */
    FirstAdmin(FirstAccounts accounts, @Value("${second-opinion.first-admin-password:}") String password) {
        this.accounts = accounts;
        this.password = password;
    }

    @Override
    public void run(ApplicationArguments arguments) {
        if (accounts.anyOfTheDemo()) {
            throw new IllegalStateException("This database holds demo people, whose password everybody knows."
                    + " Use another database, or delete them from the table people.");
        }
        if (accounts.none()) {
            if (password.length() < FirstAccounts.SHORTEST_PASSWORD) {
                throw new IllegalStateException("There is no account yet. Set SECOND_OPINION_FIRST_ADMIN_PASSWORD"
                        + " to at least %d characters; the login is 'admin'."
                                .formatted(FirstAccounts.SHORTEST_PASSWORD));
            }
            accounts.add(new Person("admin", "Administrator", "admin@localhost", Set.of("admin")), password);
        }
    }
}
