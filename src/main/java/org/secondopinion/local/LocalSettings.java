package org.secondopinion.local;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.util.HexFormat;
import java.util.Map;
import java.util.Properties;

/** Port and password, made once and kept beside the data, readable for their owner only. */
record LocalSettings(int port, String password) {

    static LocalSettings in(Path file) throws IOException {
        var stored = new Properties();
        if (Files.exists(file)) {
            try (var reader = Files.newBufferedReader(file)) {
                stored.load(reader);
            }
        } else {
            stored.putAll(Map.of("port", String.valueOf(freePort()), "password", newPassword()));
            Files.createFile(file, ownerOnly());
            try (var writer = Files.newBufferedWriter(file)) {
                stored.store(writer, null);
            }
        }
        return new LocalSettings(Integer.parseInt(stored.getProperty("port")), stored.getProperty("password"));
    }

    private static FileAttribute<?>[] ownerOnly() {
        // Windows knows no such permissions; there the user's own folder protects the file.
        return FileSystems.getDefault().supportedFileAttributeViews().contains("posix")
                ? new FileAttribute<?>[] {
                    PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------"))
                }
                : new FileAttribute<?>[0];
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
