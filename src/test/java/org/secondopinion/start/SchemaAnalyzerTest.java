package org.secondopinion.start;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.flywaydb.core.Flyway;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.secondopinion.TestDatabase;

class SchemaAnalyzerTest {

    @TempDir
    Path migrations;

    final String database = TestDatabase.newDatabase();

    @BeforeEach
    void twoMigrationsHaveRun() throws IOException {
        Files.writeString(migrations.resolve("V1__first.sql"), "create table first ();");
        Files.writeString(migrations.resolve("V2__second.sql"), "create table second ();");
        flyway().migrate();
    }

    @Test
    void tablesOfANewerVersionAreRefusedInOneSentence() throws IOException {
        Files.delete(migrations.resolve("V2__second.sql"));

        assertThat(refusal()).startsWith("The database was written by a newer version of Second Opinion:");
    }

    @Test
    void aMigrationChangedAfterwardsIsNamed() throws IOException {
        Files.writeString(migrations.resolve("V2__second.sql"), "create table other ();");

        assertThat(refusal())
                .startsWith("The tables were not made by this version's migrations:")
                .contains("version 2");
    }

    private String refusal() {
        return new SchemaAnalyzer()
                .analyze(catchThrowable(() -> flyway().migrate()))
                .getDescription();
    }

    private Flyway flyway() {
        return Flyway.configure()
                .dataSource(database, "postgres", null)
                .locations("filesystem:" + migrations)
                .ignoreMigrationPatterns(new String[0])
                .load();
    }
}
