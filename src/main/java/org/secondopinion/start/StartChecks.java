package org.secondopinion.start;

import com.google.crypto.tink.InsecureSecretKeyAccess;
import com.google.crypto.tink.TinkJsonProtoKeysetFormat;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.List;
import java.util.Properties;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.core.env.Environment;
import org.springframework.core.env.Profiles;
import org.springframework.util.ClassUtils;
import org.springframework.util.StringUtils;

/** What is wrong with the surroundings is said within a second, before anything starts. */
public class StartChecks implements ApplicationContextInitializer<ConfigurableApplicationContext> {

    private static final String LOCAL_DATABASE = "io.zonky.test.db.postgres.embedded.EmbeddedPostgres";
    private static final List<String> NEEDED_IN_PRODUCTION = List.of(
            "spring.datasource.url",
            "spring.mail.host",
            "second-opinion.mail-from",
            "second-opinion.base-url",
            "second-opinion.master-key-file");

    @Override
    public void initialize(ConfigurableApplicationContext context) {
        check(context.getEnvironment());
    }

    static void check(Environment settings) {
        if (isActive(settings, "production")) {
            checkProduction(settings);
        } else if (!isActive(settings, "demo | test")) {
            throw new StartRefused("Say how to run: './mvnw spring-boot:run' tries it out with demo people,"
                    + " '--spring.profiles.active=production' serves real ones.");
        }
        checkPort(settings);
        checkDatabase(settings);
    }

    private static void checkProduction(Environment settings) {
        if (isActive(settings, "demo | test")) {
            throw new StartRefused("Demo people have no place in production: choose one of the profiles.");
        }
        var missing = NEEDED_IN_PRODUCTION.stream()
                .filter(name -> !StringUtils.hasText(settings.getProperty(name)))
                .toList();
        if (!missing.isEmpty()) {
            throw new StartRefused("Production needs these settings: " + String.join(", ", missing) + ".");
        }
        var address = settings.getRequiredProperty("second-opinion.base-url");
        if (!"https".equals(URI.create(address).getScheme())) {
            throw new StartRefused("Links to patients' cases go out under second-opinion.base-url, which must start"
                    + " with https:// in production and is '" + address + "'.");
        }
        checkKey(masterKey(settings), absolute(settings.getProperty("second-opinion.data-folder", "data")));
    }

    private static void checkKey(Path file, Path dataFolder) {
        if (file.startsWith(dataFolder)) {
            throw new StartRefused("Whoever copies the data folder must not get the key to it:"
                    + " second-opinion.master-key-file has to lie outside " + dataFolder + ".");
        }
        if (Files.exists(file)) {
            try {
                TinkJsonProtoKeysetFormat.parseKeyset(Files.readString(file), InsecureSecretKeyAccess.get());
            } catch (IOException | GeneralSecurityException unreadable) {
                // Not named as the cause: the reader's own words could repeat the key.
                throw new StartRefused(
                        "The key that documents are encrypted with can't be read from " + file + ": restore its copy.");
            }
        }
    }

    private static Path masterKey(Environment settings) {
        return absolute(settings.getRequiredProperty("second-opinion.master-key-file"));
    }

    private static Path absolute(String path) {
        return Path.of(path).toAbsolutePath().normalize();
    }

    private static void checkPort(Environment settings) {
        var port = settings.getProperty("server.port", Integer.class, 8080);
        if (port <= 0) {
            return;
        }
        var host = settings.getProperty("server.address", "0.0.0.0");
        try (var socket = new ServerSocket()) {
            socket.setReuseAddress(true);
            socket.bind(new InetSocketAddress(InetAddress.getByName(host), port));
        } catch (IOException e) {
            throw new StartRefused("Port " + port + " can't be had (" + e.getMessage()
                    + "): stop what listens there, or choose another with server.port.");
        }
    }

    private static void checkDatabase(Environment settings) {
        var url = settings.getProperty("spring.datasource.url", "");
        if (url.isEmpty()) {
            if (!ClassUtils.isPresent(LOCAL_DATABASE, StartChecks.class.getClassLoader())) {
                throw new StartRefused("The packaged application brings no database: set spring.datasource.url,"
                        + " or try it out with './mvnw spring-boot:run'.");
            }
            return;
        }
        var login = new Properties();
        login.setProperty("user", settings.getProperty("spring.datasource.username", ""));
        login.setProperty("password", settings.getProperty("spring.datasource.password", ""));
        login.setProperty("loginTimeout", "10");
        try (var connection = DriverManager.getConnection(url, login)) {
            if (isActive(settings, "production")) {
                checkContent(connection, masterKey(settings));
            }
        } catch (SQLException e) {
            // What follows the question mark may hold a password.
            var address = url.replaceFirst("\\?.*", "");
            throw new StartRefused("The database " + address + " can't be used: " + firstLine(e) + ".");
        }
    }

    /** Asked here and not by the rooms that own the tables, because the login page is open before any room runs. */
    private static void checkContent(Connection connection, Path masterKey) throws SQLException {
        if (holds(connection, "people where is_demo")) {
            throw new StartRefused("The database holds demo people, whose password everybody knows:"
                    + " use another database, or delete them from the table people.");
        }
        if (!Files.exists(masterKey) && holds(connection, "document_keys")) {
            throw new StartRefused("There are documents, but not the key that they are encrypted with: restore "
                    + masterKey + ", or correct second-opinion.master-key-file.");
        }
    }

    private static boolean holds(Connection connection, String rows) throws SQLException {
        var table = "second_opinion." + rows;
        return isTrue(connection, "select to_regclass('" + table.split(" ")[0] + "') is not null")
                && isTrue(connection, "select exists (select from " + table + ")");
    }

    private static boolean isTrue(Connection connection, String question) throws SQLException {
        try (var statement = connection.createStatement();
                var answer = statement.executeQuery(question)) {
            return answer.next() && answer.getBoolean(1);
        }
    }

    private static String firstLine(SQLException e) {
        return e.getMessage().lines().findFirst().orElse("no reason given").replaceFirst("\\.$", "");
    }

    private static boolean isActive(Environment settings, String profiles) {
        return settings.acceptsProfiles(Profiles.of(profiles));
    }
}
