package org.secondopinion.bench;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.lang.management.MemoryType;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.util.Base64;
import javax.crypto.Cipher;
import javax.crypto.KeyGenerator;
import javax.crypto.spec.GCMParameterSpec;
import org.springframework.context.ApplicationContext;

/** A whole study sent over HTTP until it is a document, beside copying, hashing and encrypting the same file. */
final class Study {

    private static final int ROUNDS = 3;
    private static final int CHUNK = 1 << 16;
    private static final double MEGA = 1 << 20;
    private static final double NANO = 1e9;

    private final URI address;
    private final Path folder;
    private final int megabytes;
    private final HttpClient client = HttpClient.newHttpClient();
    private final ObjectMapper json = new ObjectMapper();

    Study(ApplicationContext product, Path folder, int megabytes) {
        this.address = URI.create("http://localhost:" + product.getEnvironment().getProperty("local.server.port"));
        this.folder = folder;
        this.megabytes = megabytes;
    }

    Report measure() throws Exception {
        var study = MadeStudy.write(folder.resolve("study.zip"), megabytes);
        var report = new Report()
                .line("%d MB in %d files, heap at most %.0f MB.%n", megabytes, megabytes * 2, heapLimit())
                .line("| round | upload s | copy s | hash s | encrypt s | upload / the three | highest heap MB |")
                .line("| ---: | ---: | ---: | ---: | ---: | ---: | ---: |");
        for (var round = 1; round <= ROUNDS; round++) {
            round(study, round, report);
        }
        Files.delete(study);
        return report;
    }

    private void round(Path study, int round, Report report) throws Exception {
        var copy = time(() -> copy(study));
        var hash = time(() -> hash(study));
        var encrypt = time(() -> encrypt(study));
        var reference = caseOfItsOwn();
        forgetPeaks();
        var upload = time(() -> upload(study, reference));
        report.line(
                "| %d | %.1f | %.1f | %.1f | %.1f | %.1f | %.0f |",
                round, upload, copy, hash, encrypt, upload / (copy + hash + encrypt), peak());
    }

    private String caseOfItsOwn() throws Exception {
        var inquiry = HttpRequest.newBuilder(address.resolve("/api/inquiries"))
                .header("Content-Type", "application/json")
                .POST(BodyPublishers.ofFile(Path.of("examples/inquiries/nsclc.json")));
        return json.readTree(send(inquiry, 201).body()).get("reference").textValue();
    }

    private void upload(Path study, String reference) throws Exception {
        var begun = send(
                tus(address.resolve("/api/cases/" + reference + "/uploads"))
                        .header("Upload-Length", Long.toString(Files.size(study)))
                        .header("Upload-Metadata", "filename " + base64("study.zip") + ",kind " + base64("CT_IMAGES"))
                        .POST(BodyPublishers.noBody()),
                201);
        var file = address.resolve(begun.headers().firstValue("Location").orElseThrow());
        send(
                tus(file)
                        .header("Upload-Offset", "0")
                        .header("Content-Type", "application/offset+octet-stream")
                        .method("PATCH", BodyPublishers.ofFile(study)),
                204);
        if (!send(tus(file), 200).body().contains("\"STORED\"")) {
            throw new IllegalStateException("The study did not become a document.");
        }
    }

    private static HttpRequest.Builder tus(URI at) {
        return HttpRequest.newBuilder(at)
                .header("Authorization", "Basic " + base64("coordinator:demo"))
                .header("Tus-Resumable", "1.0.0");
    }

    private HttpResponse<String> send(HttpRequest.Builder request, int expected) throws Exception {
        var answer = client.send(request.build(), BodyHandlers.ofString());
        if (answer.statusCode() != expected) {
            throw new IllegalStateException("HTTP " + answer.statusCode() + ": " + answer.body());
        }
        return answer;
    }

    private void copy(Path study) throws IOException {
        var copy = folder.resolve("copy.zip");
        Files.copy(study, copy, StandardCopyOption.REPLACE_EXISTING);
        force(copy);
        Files.delete(copy);
    }

    private static void hash(Path study) throws Exception {
        var digest = MessageDigest.getInstance("SHA-256");
        var chunk = new byte[CHUNK];
        try (var in = Files.newInputStream(study)) {
            for (var read = in.read(chunk); read > 0; read = in.read(chunk)) {
                digest.update(chunk, 0, read);
            }
        }
        digest.digest();
    }

    /** AES-256-GCM of each chunk, as long files need it. */
    private void encrypt(Path study) throws Exception {
        var generator = KeyGenerator.getInstance("AES");
        generator.init(256);
        var key = generator.generateKey();
        var cipher = Cipher.getInstance("AES/GCM/NoPadding");
        var nonce = new byte[12];
        new SecureRandom().nextBytes(nonce);
        var sealed = folder.resolve("sealed.zip");
        var chunk = new byte[CHUNK];
        try (var in = Files.newInputStream(study);
                var out = Files.newOutputStream(sealed)) {
            var number = 0;
            for (var read = in.read(chunk); read > 0; read = in.read(chunk)) {
                ByteBuffer.wrap(nonce).putInt(number++);
                cipher.init(Cipher.ENCRYPT_MODE, key, new GCMParameterSpec(128, nonce));
                out.write(cipher.doFinal(chunk, 0, read));
            }
        }
        force(sealed);
        Files.delete(sealed);
    }

    private static void force(Path file) throws IOException {
        try (var written = FileChannel.open(file, StandardOpenOption.WRITE)) {
            written.force(true);
        }
    }

    private static double time(Work work) throws Exception {
        var begun = System.nanoTime();
        work.run();
        return (System.nanoTime() - begun) / NANO;
    }

    private static void forgetPeaks() {
        ManagementFactory.getMemoryPoolMXBeans().forEach(pool -> pool.resetPeakUsage());
    }

    private static double peak() {
        return ManagementFactory.getMemoryPoolMXBeans().stream()
                        .filter(pool -> pool.getType() == MemoryType.HEAP)
                        .mapToLong(pool -> pool.getPeakUsage().getUsed())
                        .sum()
                / MEGA;
    }

    private static double heapLimit() {
        return Runtime.getRuntime().maxMemory() / MEGA;
    }

    private static String base64(String words) {
        return Base64.getEncoder().encodeToString(words.getBytes(StandardCharsets.UTF_8));
    }

    /** Something that is timed. */
    private interface Work {
        void run() throws Exception;
    }
}
