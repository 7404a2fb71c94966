package org.secondopinion.records;

import java.io.IOException;
import java.io.InputStream;
import java.nio.channels.Channels;
import java.nio.channels.SeekableByteChannel;
import java.nio.file.Files;
import java.nio.file.Path;

/** The bytes of a document, readable from any place; each opening begins anew. */
public interface Content {

    SeekableByteChannel open() throws IOException;

    default InputStream stream() throws IOException {
        return Channels.newInputStream(open());
    }

    default long size() throws IOException {
        try (var channel = open()) {
            return channel.size();
        }
    }

    static Content of(Path file) {
        return () -> Files.newByteChannel(file);
    }
}
