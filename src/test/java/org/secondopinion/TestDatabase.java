package org.secondopinion;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.sql.SQLException;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.test.util.TestPropertyValues;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;

/** One throw-away PostgreSQL for all tests of a run; every application context has a new database on it. */
public class TestDatabase implements ApplicationContextInitializer<ConfigurableApplicationContext> {

    private static final AtomicInteger COUNT = new AtomicInteger();

    @Override
    public void initialize(ConfigurableApplicationContext context) {
        Server.closeAfterApplications();
        TestPropertyValues.of(
                        "spring.datasource.url=" + newDatabase(),
                        "spring.datasource.username=postgres",
                        "spring.datasource.password=none")
                .applyTo(context);
    }

    /** The JDBC address of an empty database, for the user {@code postgres} without a password. */
    public static String newDatabase() {
        var name = "test_" + COUNT.incrementAndGet();
        try (var connection = Server.RUNNING.getPostgresDatabase().getConnection();
                var statement = connection.createStatement()) {
            statement.execute("create database " + name);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
        return "jdbc:postgresql://localhost:" + Server.RUNNING.getPort() + "/" + name;
    }

    private static void close(EmbeddedPostgres server) {
        try {
            server.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Started when the first test asks for it. */
    private static class Server {

        static final EmbeddedPostgres RUNNING = start();

        private static final AtomicBoolean SERVES_APPLICATIONS = new AtomicBoolean();

        /** They would wait in vain for connections. */
        static void closeAfterApplications() {
            if (SERVES_APPLICATIONS.compareAndSet(false, true)) {
                SpringApplication.getShutdownHandlers().add(() -> close(RUNNING));
            }
        }

        private static EmbeddedPostgres start() {
            try {
                var server = EmbeddedPostgres.builder()
                        .setLocaleConfig("locale", "C.UTF-8")
                        .setRegisterShutdownHook(false)
                        .start();
                Runtime.getRuntime().addShutdownHook(new Thread(() -> {
                    if (!SERVES_APPLICATIONS.get()) {
                        close(server);
                    }
                }));
                return server;
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }
}
