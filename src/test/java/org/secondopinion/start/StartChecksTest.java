package org.secondopinion.start;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.Base64;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.secondopinion.TestDatabase;
import org.springframework.mock.env.MockEnvironment;

class StartChecksTest {

    @TempDir
    Path folder;

    final MockEnvironment settings = new MockEnvironment();
    Path key;

    @BeforeEach
    void soundProduction() throws IOException {
        key = Files.writeString(folder.resolve("key"), Base64.getEncoder().encodeToString(new byte[32]) + "\n");
        settings.withProperty("server.port", "0")
                .withProperty("spring.datasource.url", TestDatabase.newDatabase())
                .withProperty("spring.datasource.username", "postgres")
                .withProperty("spring.mail.host", "mail.example")
                .withProperty("second-opinion.mail-from", "cases@second-opinion.example")
                .withProperty("second-opinion.base-url", "https://second-opinion.example")
                .withProperty("second-opinion.key-file", key.toString());
        settings.setActiveProfiles("production");
    }

    @Test
    void aSoundProductionStarts() {
        assertThatCode(() -> StartChecks.check(settings)).doesNotThrowAnyException();
    }

    @Test
    void nobodyRunsTheDemoByForgettingToChoose() {
        settings.setActiveProfiles();

        assertRefused("Say how to run: './mvnw spring-boot:run' tries it out with demo people,"
                + " '--spring.profiles.active=production' serves real ones.");
    }

    @Test
    void theDemoIsNotMixedIntoProduction() {
        settings.setActiveProfiles("production", "demo");

        assertRefused("Demo people have no place in production: choose one of the profiles.");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "spring.datasource.url",
                "spring.mail.host",
                "second-opinion.mail-from",
                "second-opinion.base-url",
                "second-opinion.key-file"
            })
    void productionNamesTheSettingItMisses(String name) {
        settings.setProperty(name, "");

        assertRefused("Production needs these settings: " + name + ".");
    }

    @Test
    void linksToCasesAreNeverSentInPlainHttp() {
        settings.setProperty("second-opinion.base-url", "http://second-opinion.example");

        assertRefused("Links to patients' cases go out under second-opinion.base-url, which must start"
                + " with https:// in production and is 'http://second-opinion.example'.");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "c2hvcnQ=", "not Base64 at all"})
    void aKeyThatIsNoneIsRefusedWithoutRepeatingIt(String content) throws IOException {
        Files.writeString(key, content);

        assertRefused("The key that documents are encrypted with can't be read: second-opinion.key-file is '" + key
                + "' and must hold 32 bytes in Base64, as 'openssl rand -base64 32' makes them.");
    }

    @Test
    void demoPeopleAreKeptOutOfProduction() throws SQLException {
        try (var connection =
                        DriverManager.getConnection(settings.getProperty("spring.datasource.url"), "postgres", null);
                var statement = connection.createStatement()) {
            statement.execute("create schema second_opinion create table people (is_demo boolean)");
            statement.execute("insert into second_opinion.people values (false)");
            assertThatCode(() -> StartChecks.check(settings)).doesNotThrowAnyException();

            statement.execute("insert into second_opinion.people values (true)");
            assertRefused("The database holds demo people, whose password everybody knows:"
                    + " use another database, or delete them from the table people.");
        }
    }

    @Test
    void aTakenPortIsNamed() throws IOException {
        try (var neighbour = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            settings.setProperty("server.address", "127.0.0.1");
            settings.setProperty("server.port", String.valueOf(neighbour.getLocalPort()));

            assertRefused("Port " + neighbour.getLocalPort() + " can't be had (Address already in use):"
                    + " stop what listens there, or choose another with server.port.");
        }
    }

    @Test
    void aDatabaseOutOfReachIsNamedWithoutItsPassword() {
        settings.setProperty("spring.datasource.url", "jdbc:postgresql://127.0.0.1:1/cases?password=secret");

        assertRefused(
                "The database jdbc:postgresql://127.0.0.1:1/cases can't be used: Connection to 127.0.0.1:1 refused."
                        + " Check that the hostname and port are correct and that the postmaster is accepting TCP/IP connections.");
    }

    private void assertRefused(String sentence) {
        assertThatExceptionOfType(StartRefused.class)
                .isThrownBy(() -> StartChecks.check(settings))
                .withMessage(sentence);
    }
}
