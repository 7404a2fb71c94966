package org.secondopinion.start;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.stream.Stream;
import org.flywaydb.core.Flyway;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.secondopinion.HouseProcess;
import org.secondopinion.TestDatabase;

/** What its operator reads when the application does not start: one sentence, and the exit code 1. */
class RefusedStartIT {

    @TempDir
    Path data;

    @Test
    void aPortThatIsTaken() throws Exception {
        try (var neighbour = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            assertRefused(
                    "Port " + neighbour.getLocalPort() + " can't be had (Address already in use): stop what listens"
                            + " there, or choose another with server.port.",
                    "--spring.profiles.active=demo",
                    "--server.port=" + neighbour.getLocalPort());
        }
    }

    @Test
    void aDatabaseOfANewerVersion() throws Exception {
        assertRefused(
                "The database was written by a newer version of Second Opinion: start that version, or restore the"
                        + " copy made before it was installed.",
                "--spring.profiles.active=demo",
                "--second-opinion.demo-cases=false",
                "--server.port=" + HouseProcess.freePort(),
                "--spring.datasource.url=" + databaseOfANewerVersion(),
                "--spring.datasource.username=postgres");
    }

    @Test
    void productionThatLacksSettings() throws Exception {
        assertRefused(
                "Production needs these settings: spring.datasource.url, spring.mail.host, second-opinion.mail-from,"
                        + " second-opinion.base-url, second-opinion.master-key-file.",
                "--spring.profiles.active=production");
    }

    @Test
    void productionWithoutItsKey() throws Exception {
        assertRefused(
                "Production needs these settings: second-opinion.master-key-file.",
                "--spring.profiles.active=production",
                "--spring.datasource.url=" + TestDatabase.newDatabase(),
                "--spring.datasource.username=postgres",
                "--spring.mail.host=localhost",
                "--second-opinion.mail-from=house@second-opinion.example",
                "--second-opinion.base-url=https://second-opinion.example");
    }

    private void assertRefused(String sentence, String... arguments) throws IOException, InterruptedException {
        var all = Stream.concat(Stream.of("--second-opinion.data-folder=" + data), Stream.of(arguments));
        try (var house = HouseProcess.start(all.toArray(String[]::new))) {
            assertThat(house.ends()).isOne();
            assertThat(house.said().strip()).isEqualTo("Second Opinion did not start. " + sentence);
        }
    }

    /** Ours, with one migration more than we know. */
    private static String databaseOfANewerVersion() throws SQLException {
        var database = TestDatabase.newDatabase();
        Flyway.configure()
                .dataSource(database, "postgres", null)
                .schemas("second_opinion")
                .outOfOrder(true)
                .load()
                .migrate();
        try (var connection = DriverManager.getConnection(database, "postgres", null);
                var statement = connection.createStatement()) {
            statement.execute(
                    "insert into second_opinion.flyway_schema_history (installed_rank, version, description,"
                            + " type, script, checksum, installed_by, execution_time, success)"
                            + " values (9999, '9999', 'of the next year', 'SQL', 'V9999__of_the_next_year.sql', 1, 'postgres', 1, true)");
        }
        return database;
    }
}
