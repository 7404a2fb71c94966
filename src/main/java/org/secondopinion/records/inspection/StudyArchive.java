package org.secondopinion.records.inspection;

import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.nio.channels.SeekableByteChannel;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.zip.ZipException;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipFile;
import org.apache.commons.io.input.BoundedInputStream;
import org.secondopinion.cases.Refusal;
import org.secondopinion.records.Content;
import org.secondopinion.records.FileRefusal;
import org.secondopinion.records.FileRefusal.Why;
import org.secondopinion.records.dicom.Dicom;
import org.secondopinion.records.dicom.DicomRefusal;

/** A ZIP with the images of a study, read in place; nothing of it is ever laid down as a file. */
public final class StudyArchive implements Closeable {

    private static final int MOST_ENTRIES = 20_000;
    private static final long LARGEST_UNPACKED = 40L << 30;
    /** Black images pack well, but never all of a study this well. */
    private static final int HIGHEST_RATIO = 150;

    private static final long SMALL = 64L << 20;

    private final SeekableByteChannel channel;
    private final ZipFile zip;

    private StudyArchive(SeekableByteChannel channel, ZipFile zip) {
        this.channel = channel;
        this.zip = zip;
    }

    public static StudyArchive open(Content file) throws IOException {
        var channel = file.open();
        try {
            // The local headers repeat the directory; reading all of them would mean to decrypt the whole archive.
            return new StudyArchive(
                    channel,
                    ZipFile.builder()
                            .setSeekableByteChannel(channel)
                            .setIgnoreLocalFileHeader(true)
                            .get());
        } catch (IOException | RuntimeException broken) {
            channel.close();
            throw new FileRefusal(Why.BROKEN_ZIP);
        }
    }

    /** @throws Refusal when the archive is a trap, or holds no image */
    Look look() throws IOException {
        var entries = entries();
        refuseTraps(entries);
        var images = new ArrayList<StudyImage>();
        var broken = 0;
        var other = 0;
        for (var entry : entries) {
            try {
                var mark = mark(entry);
                refuseNested(mark);
                if (!isDicom(mark)) {
                    other++;
                    continue;
                }
                header(entry).ifPresent(images::add);
            } catch (DicomRefusal | IOException unreadable) {
                broken++;
            }
        }
        if (images.isEmpty()) {
            throw new FileRefusal(broken > 0 ? Why.ALL_IMAGES_BROKEN : Why.NO_IMAGES_IN_ZIP);
        }
        return Look.dicom(FileTypes.ZIP, images, flaws(images.size(), broken), notes(other));
    }

    /** The bytes of one image; no more than the archive's directory promises. */
    public InputStream stream(String name) throws IOException {
        var entry = zip.getEntry(name);
        if (entry == null) {
            throw new Refusal("This image is no longer in its archive.");
        }
        return stream(entry);
    }

    @Override
    public void close() throws IOException {
        zip.close();
        channel.close();
    }

    private List<ZipArchiveEntry> entries() {
        return Collections.list(zip.getEntries()).stream()
                .filter(entry -> !entry.isDirectory())
                .toList();
    }

    private static void refuseTraps(List<ZipArchiveEntry> entries) {
        if (entries.size() > MOST_ENTRIES) {
            throw new FileRefusal(Why.TOO_MANY_IN_ZIP);
        }
        var packed = 0L;
        var unpacked = 0L;
        for (var entry : entries) {
            if (leadsOut(entry.getName())) {
                throw new FileRefusal(Why.ZIP_LEADS_OUT);
            }
            if (entry.getGeneralPurposeBit().usesEncryption()) {
                throw new FileRefusal(Why.LOCKED_ZIP);
            }
            packed += Math.max(1, entry.getCompressedSize());
            unpacked += Math.max(0, entry.getSize());
        }
        if (unpacked > LARGEST_UNPACKED || unpacked > SMALL && unpacked / packed > HIGHEST_RATIO) {
            throw new FileRefusal(Why.ZIP_BOMB);
        }
    }

    private static boolean leadsOut(String name) {
        var plain = name.replace('\\', '/');
        return plain.startsWith("/")
                || plain.matches("^[A-Za-z]:.*")
                || plain.indexOf('\0') >= 0
                || List.of(plain.split("/")).contains("..");
    }

    private byte[] mark(ZipArchiveEntry entry) throws IOException {
        if (!zip.canReadEntryData(entry)) {
            throw new ZipException("Packed in a way that is not known");
        }
        try (var content = stream(entry)) {
            return content.readNBytes(132);
        }
    }

    private static void refuseNested(byte[] mark) {
        if (mark.length > 3 && mark[0] == 'P' && mark[1] == 'K' && mark[2] == 3 && mark[3] == 4) {
            throw new FileRefusal(Why.ZIP_IN_ZIP);
        }
    }

    private static boolean isDicom(byte[] mark) {
        return mark.length == 132 && new String(mark, 128, 4, StandardCharsets.US_ASCII).equals("DICM");
    }

    private Optional<StudyImage> header(ZipArchiveEntry entry) throws IOException {
        try (var content = stream(entry)) {
            return Dicom.header(content, entry.getSize()).map(header -> new StudyImage(entry.getName(), header));
        }
    }

    private InputStream stream(ZipArchiveEntry entry) throws IOException {
        return BoundedInputStream.builder()
                .setInputStream(zip.getInputStream(entry))
                .setMaxCount(Math.max(0, entry.getSize()))
                .get();
    }

    private static List<Flaw> flaws(int images, int broken) {
        return broken == 0 ? List.of() : List.of(Flaw.of(Flaw.Kind.BROKEN_IMAGES, broken, images + broken));
    }

    private static List<String> notes(int other) {
        return other == 0
                ? List.of()
                : List.of("Files in it that are no images, such as a viewer: %d.".formatted(other));
    }
}
