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
    void soundProduction() {
        key = folder.resolve("keys/master-key.json");
        settings.withProperty("server.port", "0")
                .withProperty("spring.datasource.url", TestDatabase.newDatabase())
                .withProperty("spring.datasource.username", "postgres")
                .withProperty("spring.mail.host", "mail.example")
                .withProperty("second-opinion.mail-from", "cases@second-opinion.example")
                .withProperty("second-opinion.base-url", "https://second-opinion.example")
                .withProperty(
                        "second-opinion.data-folder", folder.resolve("data").toString())
                .withProperty("second-opinion.master-key-file", key.toString());
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
                "second-opinion.master-key-file"
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

    @Test
    void aKeyThatIsNoneIsRefusedWithoutRepeatingIt() throws IOException {
        Files.createDirectories(key.getParent());
        Files.writeString(key, "secret, but no key");

        assertRefused("The key that documents are encrypted with can't be read from " + key + ": restore its copy.");
    }

    @Test
    void theKeyDoesNotLieBesideTheData() {
        settings.setProperty(
                "second-opinion.master-key-file", folder.resolve("data/key").toString());

        assertRefused("Whoever copies the data folder must not get the key to it:"
                + " second-opinion.master-key-file has to lie outside " + folder.resolve("data") + ".");
    }

    @Test
    void aLostKeyIsNotReplacedWhileDocumentsNeedIt() throws SQLException {
        sql("create schema second_opinion create table document_keys (encrypted_key text)");
        assertThatCode(() -> StartChecks.check(settings)).doesNotThrowAnyException();

        sql("insert into second_opinion.document_keys values ('a case has documents')");
        assertRefused("There are documents, but not the key that they are encrypted with: restore " + key
                + ", or correct second-opinion.master-key-file.");
    }

    @Test
    void demoPeopleAreKeptOutOfProduction() throws SQLException {
        sql("create schema second_opinion create table people (is_demo boolean)");
        sql("insert into second_opinion.people values (false)");
        assertThatCode(() -> StartChecks.check(settings)).doesNotThrowAnyException();

        sql("insert into second_opinion.people values (true)");
        assertRefused("The database holds demo people, whose password everybody knows:"
                + " use another database, or delete them from the table people.");
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

    private void sql(String statement) throws SQLException {
        try (var connection =
                DriverManager.getConnection(settings.getProperty("spring.datasource.url"), "postgres", null)) {
            connection.createStatement().execute(statement);
        }
    }

    private void assertRefused(String sentence) {
        assertThatExceptionOfType(StartRefused.class)
                .isThrownBy(() -> StartChecks.check(settings))
                .withMessage(sentence);
    }
}
