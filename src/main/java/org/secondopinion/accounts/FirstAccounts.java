package org.secondopinion.accounts;

import java.util.List;
import org.secondopinion.pathway.People.Person;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The accounts that an installation begins with, whose password is known already. */
@Service
@Transactional
public class FirstAccounts {

    /** Of any password; {@code admin}'s first one is no exception. */
    public static final int SHORTEST_PASSWORD = PasswordRules.SHORTEST;

    private final AccountRows rows;
    private final JdbcClient sql;
    private final PasswordEncoder passwords;

    FirstAccounts(AccountRows rows, JdbcClient sql, PasswordEncoder passwords) {
        this.rows = rows;
        this.sql = sql;
        this.passwords = passwords;
    }

    @Transactional(readOnly = true)
    public boolean none() {
        return sql.sql("select not exists (select from people)")
                .query(Boolean.class)
                .single();
    }

    @Transactional(readOnly = true)
    public boolean anyOfTheDemo() {
        return sql.sql("select exists (select from people where is_demo)")
                .query(Boolean.class)
                .single();
    }

    public void add(Person person, String password) {
        insert(person, passwords.encode(password), false);
    }

    /** Those who are there already stay as they are. One password has one hash: making many takes seconds. */
    public void addDemo(List<Person> demo, String password) {
        var hash = passwords.encode(password);
        demo.forEach(person -> insert(person, hash, true));
    }

    private void insert(Person person, String hash, boolean isDemo) {
        rows.add(person.username(), person.displayName(), person.email(), person.groups(), hash, isDemo);
    }
}
