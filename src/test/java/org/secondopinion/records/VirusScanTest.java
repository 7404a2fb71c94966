package org.secondopinion.records;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Random;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.secondopinion.records.UploadRefusal.Why;

/** Against a daemon that speaks as much of ClamAV's INSTREAM as is asked of it. */
class VirusScanTest {

    @TempDir
    Path folder;

    private final byte[] bytes = new byte[300_000];
    private ServerSocket daemon;
    private Content content;

    @BeforeEach
    void aDaemon() throws IOException {
        daemon = new ServerSocket(0, 1, InetAddress.getLoopbackAddress());
        new Random(1).nextBytes(bytes);
        content = Content.of(Files.write(folder.resolve("file"), bytes));
    }

    @AfterEach
    void stop() throws IOException {
        daemon.close();
    }

    @Test
    void aCleanFilePassesAndTheDaemonHasSeenAllOfIt() throws Exception {
        var seen = answering("stream: OK\0");

        assertThatCode(() -> scan().check(content)).doesNotThrowAnyException();
        assertThat(seen.get()).isEqualTo(bytes);
    }

    @Test
    void aVirusIsRefused() {
        answering("stream: Eicar-Signature FOUND\0");

        assertRefused(Why.INFECTED);
    }

    @Test
    void whatTheDaemonCannotCheckIsNotTrusted() {
        answering("INSTREAM size limit exceeded. ERROR\0");

        assertRefused(Why.NOT_SCANNED);
    }

    @Test
    void nothingIsTrustedWhileTheDaemonIsAway() throws IOException {
        daemon.close();

        assertRefused(Why.NOT_SCANNED);
    }

    @Test
    void nobodyIsAskedWhereNoneIsConfigured() {
        Content unread = () -> {
            throw new IOException("Nobody should read this");
        };

        assertThatCode(() -> new VirusScan("", 3310).check(unread)).doesNotThrowAnyException();
    }

    private void assertRefused(Why why) {
        assertThatThrownBy(() -> scan().check(content))
                .isInstanceOfSatisfying(
                        UploadRefusal.class,
                        refusal -> assertThat(refusal.why()).isEqualTo(why));
    }

    private VirusScan scan() {
        return new VirusScan("localhost", daemon.getLocalPort());
    }

    private CompletableFuture<byte[]> answering(String answer) {
        return CompletableFuture.supplyAsync(() -> {
            try (var line = daemon.accept()) {
                var in = new DataInputStream(line.getInputStream());
                assertThat(in.readNBytes(10)).isEqualTo("zINSTREAM\0".getBytes());
                var seen = new ByteArrayOutputStream();
                for (var chunk = in.readInt(); chunk > 0; chunk = in.readInt()) {
                    seen.writeBytes(in.readNBytes(chunk));
                }
                line.getOutputStream().write(answer.getBytes());
                return seen.toByteArray();
            } catch (IOException e) {
                throw new IllegalStateException(e);
            }
        });
    }
}
