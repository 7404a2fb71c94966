package org.secondopinion.records.storage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.google.crypto.tink.KeyTemplates;
import com.google.crypto.tink.KeysetHandle;
import com.google.crypto.tink.RegistryConfiguration;
import com.google.crypto.tink.StreamingAead;
import com.google.crypto.tink.streamingaead.StreamingAeadConfig;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.Channels;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.security.GeneralSecurityException;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.secondopinion.cases.CaseId;

class SealedFileTest {

    private static final int SIZE = 2 * SealedFile.PIECE + 100_000;

    @TempDir
    Path folder;

    private final UUID id = UUID.randomUUID();
    private final byte[] content = new byte[SIZE];
    private StreamingAead key;
    private SealedFile file;
    private long free = Long.MAX_VALUE;
    private String tooLarge = "none";

    @BeforeEach
    void aFile() throws GeneralSecurityException {
        StreamingAeadConfig.register();
        key = KeysetHandle.generateNew(KeyTemplates.get("AES256_GCM_HKDF_1MB"))
                .getPrimitive(RegistryConfiguration.get(), StreamingAead.class);
        file = new SealedFile(new SmallStore(), key, CaseId.of("SO-2026-000001"), id);
        new Random(1).nextBytes(content);
    }

    @Test
    void aFileThatCameInAnyPartsIsReadAsItWas() throws IOException {
        var cuts = List.of(0, 1, 70_000, SealedFile.PIECE - 1, SealedFile.PIECE, SealedFile.PIECE + 5, SIZE);
        for (var cut = 1; cut < cuts.size(); cut++) {
            write(cuts.get(cut - 1), cuts.get(cut));
        }

        assertThat(read(0, SIZE)).isEqualTo(content);
    }

    @Test
    void itIsReadFromAnyPlace() throws IOException {
        write(0, SIZE);

        for (var place : List.of(SIZE - 10, 5, SealedFile.PIECE - 3, SealedFile.PIECE, 2 * SealedFile.PIECE + 1)) {
            assertThat(read(place, 10)).isEqualTo(Arrays.copyOfRange(content, place, place + 10));
        }
    }

    @Test
    void whatWasWrittenAfterTheLastNoteIsWrittenAgain() throws IOException {
        write(0, 90_000);
        write(50_000, SIZE);

        assertThat(read(0, SIZE)).isEqualTo(content);
    }

    @Test
    void nothingOfItLiesInTheClear() throws IOException {
        Arrays.fill(content, (byte) 'x');
        write(0, SIZE);

        try (var files = Files.walk(folder)) {
            for (var piece : files.filter(Files::isRegularFile).toList()) {
                assertThat(new String(Files.readAllBytes(piece), StandardCharsets.ISO_8859_1))
                        .doesNotContain("xxxxxxxx");
            }
        }
    }

    @Test
    void piecesThatWereExchangedShortenedOrChangedAreRefused() throws IOException {
        write(0, SIZE);
        var first = piece(0);
        var whole = Files.readAllBytes(first);

        Files.copy(piece(1), first, StandardCopyOption.REPLACE_EXISTING);
        assertThatThrownBy(() -> read(0, 10)).isInstanceOf(IOException.class);
        Files.write(first, Arrays.copyOf(whole, whole.length - 1000));
        assertThatThrownBy(() -> read(0, SealedFile.PIECE)).isInstanceOf(IOException.class);
        whole[whole.length / 2]++;
        Files.write(first, whole);
        assertThatThrownBy(() -> read(0, SealedFile.PIECE)).isInstanceOf(IOException.class);
    }

    @Test
    void aFullStoreKeepsWhatIsThereAndTheFileGoesOnLater() throws IOException {
        free = 2L * SealedFile.PIECE;
        var writer = file.append(0);
        writer.write(content, SIZE);
        assertThatThrownBy(writer::close).isInstanceOf(NoRoomException.class);

        assertThat(writer.stored()).isEqualTo(SealedFile.PIECE);
        assertThat(read(0, SealedFile.PIECE)).isEqualTo(Arrays.copyOf(content, SealedFile.PIECE));
        assertThat(folder.resolve("SO-2026-000001/" + id)).isDirectoryNotContaining("glob:**.part");
        free = Long.MAX_VALUE;
        write(SealedFile.PIECE, SIZE);
        assertThat(read(0, SIZE)).isEqualTo(content);
    }

    @Test
    void nothingIsStoredAfterAPieceThatCouldNotBeStored() throws IOException {
        tooLarge = "1";
        var writer = file.append(0);
        writer.write(content, 2 * SealedFile.PIECE);

        assertThatThrownBy(() -> writer.write(content, SealedFile.PIECE)).isInstanceOf(IOException.class);
        writer.close();
        assertThat(writer.stored()).isEqualTo(SealedFile.PIECE);
        assertThat(folder.resolve("SO-2026-000001/" + id)).isDirectoryNotContaining("glob:**2");
    }

    @Test
    void aDeletedFileLeavesNothing() throws IOException {
        write(0, SIZE);
        file.delete();
        file.delete();

        assertThat(folder.resolve("SO-2026-000001")).isEmptyDirectory();
    }

    @Test
    void aFileOfBeforeLiesInOnePiece() throws Exception {
        Files.createDirectories(folder.resolve("SO-2026-000001"));
        try (var sealing = key.newEncryptingStream(
                Files.newOutputStream(folder.resolve("SO-2026-000001/" + id)),
                id.toString().getBytes())) {
            sealing.write(content);
        }

        try (var read = Channels.newInputStream(file.openOnePiece())) {
            assertThat(read.readAllBytes()).isEqualTo(content);
        }
    }

    private void write(int from, int to) throws IOException {
        try (var writer = file.append(from)) {
            writer.write(Arrays.copyOfRange(content, from, to), to - from);
        }
    }

    private byte[] read(int place, int length) throws IOException {
        try (var channel = file.open(SIZE)) {
            return Channels.newInputStream(channel.position(place)).readNBytes(length);
        }
    }

    private Path piece(int number) {
        return folder.resolve("SO-2026-000001/" + id + "/" + number);
    }

    /** Fails as a full disk does, after half the piece is written. */
    private class SmallStore extends FileStore {

        SmallStore() {
            super(folder);
        }

        @Override
        void write(Path target, ByteBuffer piece) throws IOException {
            free -= piece.remaining();
            if (free < 0 || target.getFileName().toString().equals(tooLarge + ".part")) {
                piece.limit(piece.remaining() / 2);
                super.write(target, piece);
                throw new IOException("No space left on device");
            }
            super.write(target, piece);
        }

        @Override
        public long room() {
            return free;
        }
    }
}
