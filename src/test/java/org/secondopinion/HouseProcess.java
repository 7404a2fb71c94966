package org.secondopinion;

import static java.util.stream.Collectors.joining;

import java.io.File;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** The application in a process of its own, run from the classes as {@code ./mvnw spring-boot:run} does. */
public final class HouseProcess implements AutoCloseable {

    private static final Duration LONGEST_START = Duration.ofMinutes(3);

    private final Process process;
    private final Path words;

    private HouseProcess(Process process, Path words) {
        this.process = process;
        this.words = words;
    }

    public static HouseProcess start(String... arguments) throws IOException {
        var command = new ArrayList<String>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(List.of("-XX:TieredStopAtLevel=1", "-cp", classPath()));
        command.add(SecondOpinionApplication.class.getName());
        command.addAll(List.of(arguments));
        var words = Files.createTempFile("house", ".log");
        return new HouseProcess(
                new ProcessBuilder(command)
                        .redirectErrorStream(true)
                        .redirectOutput(words.toFile())
                        .start(),
                words);
    }

    /** What this test runs on, without the tests' own settings. */
    private static String classPath() {
        var all = System.getProperty("surefire.test.class.path", System.getProperty("java.class.path"));
        return Arrays.stream(all.split(File.pathSeparator))
                .filter(entry -> !entry.endsWith("test-classes"))
                .collect(joining(File.pathSeparator));
    }

    public static int freePort() throws IOException {
        try (var socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        }
    }

    /** Waits until it serves at this port; answers how long that took since its start. */
    public Duration serves(int port) throws IOException, InterruptedException {
        var started = process.info().startInstant().orElseThrow();
        var latest = started.plus(LONGEST_START);
        while (!isHealthy(port)) {
            if (!process.isAlive() || Instant.now().isAfter(latest)) {
                throw new AssertionError("The application does not serve: " + said());
            }
            Thread.sleep(100);
        }
        return Duration.between(started, Instant.now());
    }

    private static boolean isHealthy(int port) throws InterruptedException {
        var request = HttpRequest.newBuilder(URI.create("http://localhost:" + port + "/actuator/health"))
                .timeout(Duration.ofSeconds(5));
        try {
            var answer = HttpClient.newHttpClient().send(request.build(), HttpResponse.BodyHandlers.discarding());
            return answer.statusCode() == 200;
        } catch (IOException notYet) {
            return false;
        }
    }

    /** Waits for its end by itself; answers the exit code. */
    public int ends() throws InterruptedException {
        if (!process.waitFor(LONGEST_START.toSeconds(), TimeUnit.SECONDS)) {
            throw new AssertionError("The application goes on");
        }
        return process.exitValue();
    }

    /** As {@code kill -9} does. */
    public void kill() throws InterruptedException {
        process.destroyForcibly().waitFor();
    }

    /** Everything on its console. */
    public String said() throws IOException {
        return Files.readString(words);
    }

    @Override
    public void close() throws IOException, InterruptedException {
        process.destroy();
        if (!process.waitFor(1, TimeUnit.MINUTES)) {
            kill();
        }
        Files.delete(words);
    }
}
