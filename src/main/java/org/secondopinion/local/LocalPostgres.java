package org.secondopinion.local;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.util.HexFormat;
import java.util.Map;
import java.util.Properties;

/**
 * One durable PostgreSQL in {@code <data folder>/pg17}: loopback only, password login, always on the same port, so
 * that a server left over by a killed application is found again.
 */
class LocalPostgres implements AutoCloseable {

    static final String USER = "postgres";
    private static final String MAJOR = "17";

    private final EmbeddedPostgres server;
    private final int port;
    private final String password;

    private LocalPostgres(EmbeddedPostgres server, int port, String password) {
        this.server = server;
        this.port = port;
        this.password = password;
    }

    static LocalPostgres start(Path dataFolder) throws IOException {
        var folder = dataFolder.toAbsolutePath().resolve("pg" + MAJOR);
        Files.createDirectories(dataFolder);
        var settings = Settings.in(dataFolder.toAbsolutePath().resolve("pg" + MAJOR + ".properties"));
        var isNew = !Files.exists(folder.resolve("PG_VERSION"));
        EmbeddedPostgres server;
        try {
            server = launch(folder, settings, isNew);
        } catch (IOException | IllegalStateException firstFailure) {
            // A server that was killed hard may hold its lock for some seconds more.
            server = launch(folder, settings, isNew);
        }
        if (isNew) {
            demandPassword(folder, settings);
        }
        return new LocalPostgres(server, settings.port(), settings.password());
    }

    private static EmbeddedPostgres launch(Path folder, Settings settings, boolean isNew) throws IOException {
        var builder = EmbeddedPostgres.builder()
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
                .setServerConfig("max_connections", "60");
        if (!isNew) {
            builder.setConnectConfig("password", settings.password());
        }
        return builder.start();
    }

    private static void demandPassword(Path folder, Settings settings) throws IOException {
        try (var connection = DriverManager.getConnection(url(settings.port()), USER, "");
                var statement = connection.createStatement()) {
            statement.execute("alter role postgres password '" + settings.password() + "'");
            Files.writeString(folder.resolve("pg_hba.conf"), """
                    host all all 127.0.0.1/32 scram-sha-256
                    host all all ::1/128 scram-sha-256
                    """);
            statement.execute("select pg_reload_conf()");
        } catch (SQLException e) {
            throw new IOException("The new database would not take its password", e);
        }
    }

    String url() {
        return url(port);
    }

    private static String url(int port) {
        // Server details may repeat a row's values, which must not reach the log.
        return "jdbc:postgresql://127.0.0.1:" + port
                + "/postgres?logServerErrorDetail=false&reWriteBatchedInserts=true";
    }

    String password() {
        return password;
    }

    @Override
    public void close() throws IOException {
        server.close();
    }

    /** Port and password, made once and kept beside the data. */
    private record Settings(int port, String password) {

        static Settings in(Path file) throws IOException {
            var stored = new Properties();
            if (Files.exists(file)) {
                try (var reader = Files.newBufferedReader(file)) {
                    stored.load(reader);
                }
            } else {
                stored.putAll(Map.of("port", String.valueOf(freePort()), "password", newPassword()));
                Files.createFile(
                        file, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
                try (var writer = Files.newBufferedWriter(file, StandardCharsets.UTF_8)) {
                    stored.store(writer, null);
                }
            }
            return new Settings(Integer.parseInt(stored.getProperty("port")), stored.getProperty("password"));
        }

        private static int freePort() throws IOException {
            try (var socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
                return socket.getLocalPort();
            }
        }

        private static String newPassword() {
            var bytes = new byte[24];
            new SecureRandom().nextBytes(bytes);
            return HexFormat.of().formatHex(bytes);
        }
    }
}
