package org.secondopinion.records;

import java.io.DataOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import org.secondopinion.records.UploadRefusal.Why;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/** Asks a ClamAV daemon about each file, where one is configured; nothing is taken while it does not answer. */
@Component
class VirusScan {

    private static final Logger LOG = LoggerFactory.getLogger(VirusScan.class);
    private static final byte[] COMMAND = "zINSTREAM\0".getBytes(StandardCharsets.US_ASCII);
    private static final int CHUNK = 1 << 16;
    private static final int CONNECT_MILLIS = 5_000;
    private static final int ANSWER_MILLIS = 300_000;

    private final String host;
    private final int port;

    VirusScan(
            @Value("${second-opinion.clamav-host:}") String host,
            @Value("${second-opinion.clamav-port:3310}") int port) {
        this.host = host;
        this.port = port;
    }

    /** @throws UploadRefusal when a virus was found, or when nobody could look for one */
    void check(Content content) {
        if (host.isEmpty()) {
            return;
        }
        var answer = ask(content);
        if (answer.endsWith("FOUND")) {
            throw new UploadRefusal(Why.INFECTED);
        }
        if (!answer.endsWith(": OK")) {
            LOG.warn("The virus scanner could not check a file: {}", answer);
            throw new UploadRefusal(Why.NOT_SCANNED);
        }
    }

    private String ask(Content content) {
        try (var daemon = new Socket();
                var bytes = content.stream()) {
            daemon.connect(new InetSocketAddress(host, port), CONNECT_MILLIS);
            daemon.setSoTimeout(ANSWER_MILLIS);
            send(bytes, new DataOutputStream(daemon.getOutputStream()));
            return new String(daemon.getInputStream().readAllBytes(), StandardCharsets.US_ASCII).replace("\0", "");
        } catch (IOException e) {
            LOG.warn("The virus scanner cannot be reached: {}", e.getClass().getSimpleName());
            throw new UploadRefusal(Why.NOT_SCANNED);
        }
    }

    private static void send(InputStream bytes, DataOutputStream daemon) throws IOException {
        daemon.write(COMMAND);
        var chunk = new byte[CHUNK];
        for (var read = bytes.read(chunk); read > 0; read = bytes.read(chunk)) {
            daemon.writeInt(read);
            daemon.write(chunk, 0, read);
        }
        daemon.writeInt(0);
        daemon.flush();
    }
}
