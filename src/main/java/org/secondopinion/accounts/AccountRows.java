package org.secondopinion.accounts;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.secondopinion.accounts.Account.State;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Reads and writes the accounts' tables. */
@Component
class AccountRows {

    private static final String ACCOUNT = "select p.*, array(select group_name from people_groups g"
            + " where g.username = p.username order by group_name) as group_names from people p ";

    private final JdbcClient sql;

    AccountRows(JdbcClient sql) {
        this.sql = sql;
    }

    Optional<Account> find(String username) {
        return sql.sql(ACCOUNT + "where p.username = ?")
                .param(username)
                .query(AccountRows::account)
                .optional();
    }

    List<Account> all() {
        return sql.sql(ACCOUNT + "order by p.username")
                .query(AccountRows::account)
                .list();
    }

    List<Account> withMail(String mail) {
        return sql.sql(ACCOUNT + "where lower(p.email) = lower(?) order by p.username")
                .param(mail)
                .query(AccountRows::account)
                .list();
    }

    /** The logins that open nothing: not yet, or no longer. */
    Set<String> closed() {
        return sql.sql("select username from people where not is_active or password_hash is null")
                .query(String.class)
                .set();
    }

    /** Two who take rights from administrators at the same time do it one after the other. */
    void lockAdministrators() {
        sql.sql("select username from people_groups where group_name = 'admin' order by username for update")
                .query(String.class)
                .list();
    }

    /** Answers whether the login was free; {@code hash} is null while there is no password. */
    boolean add(String username, String name, String mail, Set<String> groups, String hash, boolean isDemo) {
        var added = sql.sql("insert into people (username, display_name, email, password_hash, is_demo)"
                                + " values (?, ?, ?, ?, ?) on conflict do nothing")
                        .params(username, name, mail, hash, isDemo)
                        .update()
                == 1;
        if (added) {
            groups.forEach(group -> addTo(group, username));
        }
        return added;
    }

    /** Answers whether nobody else changed the account meanwhile. */
    boolean change(Account changed) {
        return sql.sql("update people set display_name = ?, email = ?, version = version + 1"
                                + " where username = ? and version = ?")
                        .params(changed.name(), changed.mail(), changed.username(), changed.version())
                        .update()
                == 1;
    }

    void regroup(String username, Set<String> groups) {
        sql.sql("delete from people_groups where username = ?").param(username).update();
        groups.forEach(group -> addTo(group, username));
        endSessions(username);
    }

    private void addTo(String group, String username) {
        sql.sql("insert into people_groups (username, group_name) values (?, ?)")
                .params(username, group)
                .update();
    }

    void setActive(String username, boolean isActive) {
        sql.sql("update people set is_active = ?, version = version + 1 where username = ?")
                .params(isActive, username)
                .update();
        endSessions(username);
    }

    void setPassword(String username, String hash) {
        sql.sql("update people set password_hash = ? where username = ?")
                .params(hash, username)
                .update();
        endSessions(username);
    }

    private void endSessions(String username) {
        sql.sql("update people set stamp = gen_random_uuid() where username = ?")
                .param(username)
                .update();
    }

    private static Account account(ResultSet row, int number) throws SQLException {
        var lastSignIn = row.getTimestamp("last_sign_in_at");
        return new Account(
                row.getString("username"),
                row.getString("display_name"),
                row.getString("email"),
                new TreeSet<>(
                        Arrays.asList((String[]) row.getArray("group_names").getArray())),
                row.getInt("version"),
                state(row),
                lastSignIn == null ? null : lastSignIn.toInstant());
    }

    private static State state(ResultSet row) throws SQLException {
        if (!row.getBoolean("is_active")) {
            return State.DEACTIVATED;
        }
        return row.getString("password_hash") == null ? State.INVITED : State.ACTIVE;
    }
}
