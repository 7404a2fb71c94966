package org.secondopinion.board;

import java.sql.SQLException;
import java.util.List;
import java.util.UUID;
import javax.sql.DataSource;
import org.secondopinion.TestDatabase;
import org.springframework.core.io.ClassPathResource;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.datasource.DriverManagerDataSource;
import org.springframework.jdbc.datasource.init.ScriptUtils;

/** The tables of the boards alone, on a database of their own; of cases and specialists they know the keys. */
public final class BoardTables {

    private static final List<String> MIGRATIONS = List.of(
            "V40__board_requests_meetings_and_minutes.sql",
            "V140__boards_and_their_sessions.sql",
            "V145__board_inclusion_drafts_and_bypasses.sql",
            "V147__board_invitations.sql",
            "V154__board_verdicts.sql");

    private BoardTables() {}

    public static DataSource with(UUID... specialists) throws SQLException {
        var database = new DriverManagerDataSource(TestDatabase.newDatabase(), "postgres", "none");
        var sql = new JdbcTemplate(database);
        sql.execute("create table cases (reference text primary key)");
        sql.execute("create table specialists (id uuid primary key)");
        for (var specialist : specialists) {
            sql.update("insert into specialists values (?)", specialist);
        }
        try (var connection = database.getConnection()) {
            MIGRATIONS.forEach(migration ->
                    ScriptUtils.executeSqlScript(connection, new ClassPathResource("db/migration/" + migration)));
        }
        return database;
    }
}
