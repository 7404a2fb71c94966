package org.secondopinion.access;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.secondopinion.pathway.People;
import org.springframework.jdbc.core.ResultSetExtractor;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The accounts of everybody with a login. */
@Service
@Transactional
class Accounts implements People {

    private static final String ACTIVE =
            "select p.username, p.display_name, p.email, g.group_name from people p left join people_groups g using (username)"
                    + " where p.is_active";

    private final JdbcClient sql;
    private final PasswordEncoder passwords;

    Accounts(JdbcClient sql, PasswordEncoder passwords) {
        this.sql = sql;
        this.passwords = passwords;
    }

    @Override
    @Transactional(readOnly = true)
    public Optional<Person> find(String username) {
        return sql.sql(ACTIVE + " and p.username = ?").param(username).query(people()).stream()
                .findFirst();
    }

    @Override
    @Transactional(readOnly = true)
    public List<Person> all() {
        return sql.sql(ACTIVE + " order by p.username").query(people());
    }

    @Transactional(readOnly = true)
    Optional<String> passwordHash(String username) {
        return sql.sql("select password_hash from people where username = ? and is_active")
                .param(username)
                .query(String.class)
                .optional();
    }

    @Transactional(readOnly = true)
    boolean anyDemoAccount() {
        return sql.sql("select exists (select from people where is_demo)")
                .query(Boolean.class)
                .single();
    }

    @Transactional(readOnly = true)
    boolean none() {
        return sql.sql("select not exists (select from people)")
                .query(Boolean.class)
                .single();
    }

    /** Adds an account; one that is there already stays as it is. */
    void add(Person person, String password, boolean demo) {
        insert(person, passwords.encode(password), demo);
    }

    /** The people of a demo, with one password and hence one hash: making many takes seconds. */
    void addDemo(List<Person> demo, String password) {
        var hash = passwords.encode(password);
        demo.forEach(person -> insert(person, hash, true));
    }

    private void insert(Person person, String hash, boolean demo) {
        var added = sql.sql("insert into people (username, display_name, email, password_hash, is_demo)"
                        + " values (?, ?, ?, ?, ?) on conflict do nothing")
                .params(person.username(), person.displayName(), person.email(), hash, demo)
                .update();
        if (added == 1) {
            person.groups()
                    .forEach(group -> sql.sql("insert into people_groups (username, group_name) values (?, ?)")
                            .params(person.username(), group)
                            .update());
        }
    }

    private static ResultSetExtractor<List<Person>> people() {
        return rows -> {
            Map<String, Person> found = new LinkedHashMap<>();
            while (rows.next()) {
                var username = rows.getString("username");
                var person = found.get(username);
                if (person == null) {
                    Set<String> groups = new TreeSet<>();
                    person = new Person(username, rows.getString("display_name"), rows.getString("email"), groups);
                    found.put(username, person);
                }
                if (rows.getString("group_name") != null) {
                    person.groups().add(rows.getString("group_name"));
                }
            }
            return List.copyOf(found.values());
        };
    }
}
