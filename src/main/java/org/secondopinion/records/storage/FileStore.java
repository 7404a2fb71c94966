package org.secondopinion.records.storage;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.SeekableByteChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.Comparator;

/** Pieces as files below one folder. */
class FileStore implements Store {

    /** A write fails for lack of room some way before the last byte is used. */
    private static final long RESERVE = 8L << 20;

    private final Path folder;

    FileStore(Path folder) {
        this.folder = folder;
    }

    @Override
    public void put(String name, ByteBuffer piece) throws IOException {
        var target = folder.resolve(name);
        Files.createDirectories(target.getParent());
        var half = target.resolveSibling(target.getFileName() + ".part");
        try {
            write(half, piece);
            Files.move(half, target, StandardCopyOption.ATOMIC_MOVE);
        } catch (IOException failed) {
            Files.deleteIfExists(half);
            throw room() < 0 ? new NoRoomException(failed) : failed;
        }
    }

    void write(Path file, ByteBuffer piece) throws IOException {
        try (var channel = FileChannel.open(
                file, StandardOpenOption.CREATE, StandardOpenOption.TRUNCATE_EXISTING, StandardOpenOption.WRITE)) {
            while (piece.hasRemaining()) {
                channel.write(piece);
            }
            channel.force(true);
        }
    }

    @Override
    public SeekableByteChannel open(String name) throws IOException {
        return Files.newByteChannel(folder.resolve(name));
    }

    @Override
    public void delete(String name) throws IOException {
        var top = folder.resolve(name);
        if (!Files.exists(top)) {
            return;
        }
        try (var below = Files.walk(top)) {
            for (var file : below.sorted(Comparator.reverseOrder()).toList()) {
                Files.deleteIfExists(file);
            }
        }
    }

    @Override
    public long room() throws IOException {
        Files.createDirectories(folder);
        return Files.getFileStore(folder).getUsableSpace() - RESERVE;
    }
}
