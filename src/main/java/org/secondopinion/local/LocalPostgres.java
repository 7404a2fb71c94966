package org.secondopinion.local;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import io.zonky.test.db.postgres.util.LinuxUtils;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import org.secondopinion.start.StartRefused;

/**
 * One durable PostgreSQL in {@code <data folder>/pg17}: loopback only, password login, always on the same port, so
 * that a server left over by a killed application is found again.
 */
class LocalPostgres implements AutoCloseable {

    static final String USER = "second_opinion";
    private static final String MAJOR = "17";
    private static final String SUPERUSER = "postgres";

    private final EmbeddedPostgres server;
    private final LocalSettings settings;
    private final FileChannel lock;

    private LocalPostgres(EmbeddedPostgres server, LocalSettings settings, FileChannel lock) {
        this.server = server;
        this.settings = settings;
        this.lock = lock;
    }

    static LocalPostgres start(Path dataFolder) {
        var home = dataFolder.toAbsolutePath().normalize();
        try {
            Files.createDirectories(home);
            refuseOtherMajors(home);
            var lock = lock(home);
            try {
                var settings = LocalSettings.in(home.resolve("pg" + MAJOR + ".properties"));
                return new LocalPostgres(launchTwice(home.resolve("pg" + MAJOR), settings), settings, lock);
            } catch (IOException | RuntimeException e) {
                lock.close();
                throw e;
            }
        } catch (IOException e) {
            throw new StartRefused("The data folder " + home + " can't be used: " + e.getMessage() + ".", e);
        }
    }

    private static void refuseOtherMajors(Path home) throws IOException {
        try (var folders = Files.newDirectoryStream(home, "pg[0-9][0-9]")) {
            for (var folder : folders) {
                var version = folder.resolve("PG_VERSION");
                if (Files.exists(version) && !Files.readString(version).strip().equals(MAJOR)) {
                    throw new StartRefused(folder + " was written by another PostgreSQL than " + MAJOR
                            + ": move it away to start afresh, or set spring.datasource.url.");
                }
            }
        }
    }

    /** A second application on the same folder would stop the first one's server when it ends. */
    private static FileChannel lock(Path home) throws IOException {
        var file = FileChannel.open(
                home.resolve("pg" + MAJOR + ".lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
        try {
            if (file.tryLock() != null) {
                return file;
            }
        } catch (OverlappingFileLockException heldByThisProcess) {
            // Refused like any other.
        }
        file.close();
        throw new StartRefused("Another Second Opinion runs on the data folder " + home
                + ": stop it, or choose another folder with second-opinion.data-folder.");
    }

    private static EmbeddedPostgres launchTwice(Path folder, LocalSettings settings) {
        try {
            try {
                return launch(folder, settings);
            } catch (IOException | IllegalStateException firstFailure) {
                // A server that was killed hard may hold its lock for some seconds more.
                return launch(folder, settings);
            }
        } catch (IOException | IllegalStateException | SQLException e) {
            var rootAlone = "root".equals(System.getProperty("user.name")) && !LinuxUtils.isUnshareAvailable();
            throw new StartRefused(
                    "PostgreSQL did not start in " + folder + ": "
                            + (rootAlone
                                    ? "it refuses root where user namespaces are forbidden, so run as another user"
                                    : "--logging.level.io.zonky=info shows its own words")
                            + ", or set spring.datasource.url.",
                    e);
        }
    }

    private static EmbeddedPostgres launch(Path folder, LocalSettings settings) throws IOException, SQLException {
        var server = EmbeddedPostgres.builder()
                .setDataDirectory(folder)
                .setCleanDataDirectory(false)
                .setPort(settings.port())
                // Closed by the application, after everything that still needs it.
                .setRegisterShutdownHook(false)
                .setPGStartupWait(Duration.ofSeconds(60))
                .setLocaleConfig("locale", "C.UTF-8")
                .setServerConfig("listen_addresses", "127.0.0.1")
                // The library's defaults are for throw-away tests; these keep what was committed.
                .setServerConfig("fsync", "on")
                .setServerConfig("synchronous_commit", "on")
                .setServerConfig("max_connections", "60")
                .setConnectConfig("password", settings.password())
                .start();
        protect(folder, settings);
        return server;
    }

    /** A new server lets everybody on this machine in as superuser; afterwards it has a role of ours and asks. */
    private static void protect(Path folder, LocalSettings settings) throws IOException, SQLException {
        try (var connection =
                        DriverManager.getConnection(address(settings, SUPERUSER), SUPERUSER, settings.password());
                var statement = connection.createStatement()) {
            statement.execute("alter role postgres password '" + settings.password() + "'");
            if (!exists(connection, "select from pg_roles where rolname = '" + USER + "'")) {
                statement.execute("create role " + USER + " login password '" + settings.password() + "'");
            }
            if (!exists(connection, "select from pg_database where datname = '" + USER + "'")) {
                statement.execute("create database " + USER + " owner " + USER);
            }
            Files.writeString(folder.resolve("pg_hba.conf"), "host all all 127.0.0.1/32 scram-sha-256\n");
            statement.execute("select pg_reload_conf()");
        }
    }

    private static boolean exists(Connection connection, String query) throws SQLException {
        try (var statement = connection.createStatement();
                var rows = statement.executeQuery(query)) {
            return rows.next();
        }
    }

    String url() {
        return address(settings, USER);
    }

    private static String address(LocalSettings settings, String database) {
        return "jdbc:postgresql://127.0.0.1:" + settings.port() + "/" + database;
    }

    String password() {
        return settings.password();
    }

    @Override
    public void close() throws IOException {
        try (lock) {
            server.close();
        }
    }
}
