package org.secondopinion.bench;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.stream.Stream;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;

/**
 * One PostgreSQL for both sides: as durable as in production, with counters, and with nothing that works in the
 * background, so that what is counted was asked for. Each side has a role and a database of its own, of the same name.
 */
final class Server implements AutoCloseable {

    private static final String OBSERVER = "postgres";

    private final EmbeddedPostgres postgres;
    private final Path folder;

    private Server(EmbeddedPostgres postgres, Path folder) {
        this.postgres = postgres;
        this.folder = folder;
    }

    /** Starts an empty server in a folder of its own, which goes with it. */
    static Server start(Path parent) throws IOException {
        var folder = Files.createTempDirectory(parent, "postgres");
        var postgres = EmbeddedPostgres.builder()
                .setDataDirectory(folder)
                .setLocaleConfig("locale", "C.UTF-8")
                .setPGStartupWait(Duration.ofSeconds(60))
                .setServerConfig("fsync", "on")
                .setServerConfig("synchronous_commit", "on")
                .setServerConfig("full_page_writes", "on")
                .setServerConfig("shared_buffers", "256MB")
                .setServerConfig("shared_preload_libraries", "pg_stat_statements")
                .setServerConfig("pg_stat_statements.track_utility", "off")
                // A checkpoint within a block would write whole pages into its log; rows are vacuumed between blocks.
                .setServerConfig("checkpoint_timeout", "1d")
                .setServerConfig("max_wal_size", "20GB")
                .setServerConfig("autovacuum", "off")
                .start();
        var server = new Server(postgres, folder);
        try (var observer = server.observer(OBSERVER)) {
            var sql = JdbcClient.create(observer);
            sql.sql("create extension pg_stat_statements").update();
            sql.sql("create extension pg_walinspect").update();
        }
        return server;
    }

    void createDatabase(String name) {
        try (var observer = observer(OBSERVER)) {
            var sql = JdbcClient.create(observer);
            sql.sql("create role " + name + " login").update();
            sql.sql("create database " + name + " owner " + name).update();
        }
    }

    String url(String database) {
        return "jdbc:postgresql://localhost:%d/%s".formatted(postgres.getPort(), database);
    }

    /** A connection whose own statements are not counted. */
    SingleConnectionDataSource observer(String database) {
        return new SingleConnectionDataSource(url(database), OBSERVER, "", true);
    }

    SingleConnectionDataSource observer() {
        return observer(OBSERVER);
    }

    /** What the server's processes used so far; those that ended meanwhile are left out. */
    Duration cpu() throws IOException {
        var postmaster = Long.parseLong(
                Files.readAllLines(folder.resolve("postmaster.pid")).get(0).strip());
        return ProcessHandle.of(postmaster).stream()
                .flatMap(process -> Stream.concat(Stream.of(process), process.descendants()))
                .flatMap(process -> process.info().totalCpuDuration().stream())
                .reduce(Duration.ZERO, Duration::plus);
    }

    @Override
    public void close() throws IOException {
        try (var observer = observer()) {
            // Else the shutdown would have to do it, and is not given the time.
            JdbcClient.create(observer).sql("checkpoint").update();
        }
        postgres.close();
    }
}
