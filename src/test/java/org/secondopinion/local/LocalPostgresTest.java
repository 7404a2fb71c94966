package org.secondopinion.local;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.DriverManager;
import java.sql.SQLException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.secondopinion.start.StartRefused;

class LocalPostgresTest {

    @TempDir
    Path data;

    @Test
    void whatWasCommittedIsThereAfterARestart() throws IOException, SQLException {
        try (var first = LocalPostgres.start(data)) {
            query(first, "create table kept as select 42 as answer");
        }
        try (var second = LocalPostgres.start(data)) {
            assertThat(query(second, "select answer from kept")).isEqualTo("42");
        }
    }

    @Test
    void itKeepsItsPromisesToTheDiskAndAsksForAPassword() throws IOException, SQLException {
        try (var postgres = LocalPostgres.start(data)) {
            assertThat(query(postgres, "show fsync")).isEqualTo("on");
            assertThat(query(postgres, "show synchronous_commit")).isEqualTo("on");
            assertThat(query(postgres, "show listen_addresses")).isEqualTo("127.0.0.1");
            assertThat(query(postgres, "select rolsuper from pg_roles where rolname = current_user"))
                    .isEqualTo("f");
            assertThatExceptionOfType(SQLException.class)
                    .isThrownBy(() -> DriverManager.getConnection(postgres.url(), "postgres", "guess"))
                    .withMessageContaining("password authentication failed");
        }
    }

    @Test
    @DisabledOnOs(OS.WINDOWS)
    void nobodyElseReadsThePassword() throws IOException {
        LocalPostgres.start(data).close();

        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(data.resolve("pg17.properties"))))
                .isEqualTo("rw-------");
    }

    @Test
    void aSecondApplicationOnTheSameFolderIsRefused() throws IOException {
        try (var postgres = LocalPostgres.start(data)) {
            assertThatExceptionOfType(StartRefused.class)
                    .isThrownBy(() -> LocalPostgres.start(data))
                    .withMessageStartingWith("Another Second Opinion runs on the data folder");
        }
    }

    @Test
    void dataOfAnotherPostgresIsLeftAlone() throws IOException {
        Files.writeString(Files.createDirectory(data.resolve("pg16")).resolve("PG_VERSION"), "16\n");

        assertThatExceptionOfType(StartRefused.class)
                .isThrownBy(() -> LocalPostgres.start(data))
                .withMessageContaining("was written by another PostgreSQL than 17");
    }

    private static String query(LocalPostgres postgres, String sql) throws SQLException {
        try (var connection = DriverManager.getConnection(postgres.url(), LocalPostgres.USER, postgres.password());
                var statement = connection.createStatement()) {
            if (!statement.execute(sql)) {
                return null;
            }
            var rows = statement.getResultSet();
            rows.next();
            return rows.getString(1);
        }
    }
}
