package org.secondopinion.records.storage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.google.crypto.tink.KeyTemplates;
import com.google.crypto.tink.KeysetHandle;
import com.google.crypto.tink.RegistryConfiguration;
import com.google.crypto.tink.StreamingAead;
import com.google.crypto.tink.streamingaead.StreamingAeadConfig;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.channels.Channels;
import java.util.Arrays;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.secondopinion.cases.CaseId;

/** The official client against a small server that speaks as much of S3 as is asked of it. */
class S3StoreTest {

    private final Map<String, byte[]> objects = new ConcurrentSkipListMap<>();
    private final byte[] content = new byte[SealedFile.PIECE + 70_000];
    private boolean isFull;
    private HttpServer server;
    private SealedFile file;

    @BeforeEach
    void aStore() throws Exception {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/", this::answer);
        server.start();
        StreamingAeadConfig.register();
        var key = KeysetHandle.generateNew(KeyTemplates.get("AES256_GCM_HKDF_1MB"))
                .getPrimitive(RegistryConfiguration.get(), StreamingAead.class);
        var address = URI.create("http://127.0.0.1:" + server.getAddress().getPort());
        var store = new S3Store(new S3Settings(address, "us-east-1", "records", "reader", "secret"));
        file = new SealedFile(store, key, CaseId.of("SO-2026-000001"), UUID.randomUUID());
        new Random(1).nextBytes(content);
    }

    @AfterEach
    void stop() {
        server.stop(0);
    }

    @Test
    void aFileIsThereInPiecesUntilItIsDeleted() throws IOException {
        try (var writer = file.append(0)) {
            writer.write(content, content.length);
        }

        assertThat(objects)
                .hasSize(2)
                .allSatisfy((name, piece) -> assertThat(name).startsWith("/records/SO-2026-000001/"));
        try (var channel = file.open(content.length)) {
            channel.position(SealedFile.PIECE - 10);
            assertThat(Channels.newInputStream(channel).readNBytes(20))
                    .isEqualTo(Arrays.copyOfRange(content, SealedFile.PIECE - 10, SealedFile.PIECE + 10));
        }
        file.delete();
        assertThat(objects).isEmpty();
    }

    @Test
    void aStoreThatTakesNothingIsNoticed() throws IOException {
        isFull = true;
        var writer = file.append(0);
        writer.write(content, content.length);
        assertThatThrownBy(writer::close).isInstanceOf(IOException.class);

        assertThat(writer.stored()).isZero();
        assertThat(objects).isEmpty();
    }

    private void answer(HttpExchange exchange) throws IOException {
        var path = exchange.getRequestURI().getPath();
        switch (exchange.getRequestMethod()) {
            case "PUT" -> put(exchange, path);
            case "DELETE" -> {
                objects.remove(path);
                send(exchange, 204, new byte[0]);
            }
            default -> {
                var found = path.endsWith("/records") ? listed(exchange) : objects.get(path);
                send(exchange, found == null ? 404 : 200, found == null ? new byte[0] : found);
            }
        }
    }

    private void put(HttpExchange exchange, String path) throws IOException {
        var sent = exchange.getRequestBody().readAllBytes();
        if (!isFull) {
            objects.put(path, sent);
        }
        send(exchange, isFull ? 403 : 200, new byte[0]);
    }

    private byte[] listed(HttpExchange exchange) {
        var prefix = exchange.getRequestURI().getQuery().replaceAll(".*prefix=([^&]*).*", "$1");
        return objects.keySet().stream()
                .map(name -> name.substring("/records/".length()))
                .filter(name -> name.startsWith(prefix))
                .map("<Contents><Key>%s</Key></Contents>"::formatted)
                .collect(Collectors.joining(
                        "", "<ListBucketResult><IsTruncated>false</IsTruncated>", "</ListBucketResult>"))
                .getBytes();
    }

    private static void send(HttpExchange exchange, int status, byte[] body) throws IOException {
        exchange.sendResponseHeaders(status, body.length == 0 ? -1 : body.length);
        exchange.getResponseBody().write(body);
        exchange.close();
    }
}
