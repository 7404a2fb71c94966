package org.secondopinion.bench;

import java.io.BufferedOutputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Random;
import java.util.zip.CRC32;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/** A CT study of any size as one ZIP: as many slices as fit, each 512 by 512, of noise that nothing can compress. */
final class MadeStudy {

    private static final int EDGE = 512;
    private static final String CT = "1.2.840.10008.5.1.4.1.1.2";
    private static final String LITTLE_ENDIAN = "1.2.840.10008.1.2.1";
    private static final String ROOT = "2.25.1234567890.";

    private MadeStudy() {}

    static Path write(Path file, int megabytes) throws IOException {
        var random = new Random(megabytes);
        try (var zip = new ZipOutputStream(new BufferedOutputStream(Files.newOutputStream(file)))) {
            zip.setMethod(ZipOutputStream.STORED);
            for (var slice = 1; slice <= megabytes * 2; slice++) {
                put(zip, slice, slice(slice, random));
            }
        }
        return file;
    }

    private static void put(ZipOutputStream zip, int number, byte[] slice) throws IOException {
        var crc = new CRC32();
        crc.update(slice);
        var entry = new ZipEntry("study/%05d.dcm".formatted(number));
        entry.setSize(slice.length);
        entry.setCrc(crc.getValue());
        zip.putNextEntry(entry);
        zip.write(slice);
        zip.closeEntry();
    }

    private static byte[] slice(int number, Random random) throws IOException {
        var instance = ROOT + "3." + number;
        var meta = new ByteArrayOutputStream();
        element(meta, 0x0002, 0x0002, "UI", uid(CT));
        element(meta, 0x0002, 0x0003, "UI", uid(instance));
        element(meta, 0x0002, 0x0010, "UI", uid(LITTLE_ENDIAN));
        element(meta, 0x0002, 0x0012, "UI", uid(ROOT + "9"));
        var out = new ByteArrayOutputStream(EDGE * EDGE * 2 + 1000);
        out.writeBytes(new byte[128]);
        out.writeBytes("DICM".getBytes(StandardCharsets.US_ASCII));
        element(out, 0x0002, 0x0000, "UL", little(4).putInt(meta.size()).array());
        meta.writeTo(out);
        element(out, 0x0008, 0x0016, "UI", uid(CT));
        element(out, 0x0008, 0x0018, "UI", uid(instance));
        element(out, 0x0008, 0x0020, "DA", text("20261101"));
        element(out, 0x0008, 0x0060, "CS", text("CT"));
        element(out, 0x0020, 0x000d, "UI", uid(ROOT + "1"));
        element(out, 0x0020, 0x000e, "UI", uid(ROOT + "2"));
        element(out, 0x0020, 0x0013, "IS", text(Integer.toString(number)));
        element(out, 0x0028, 0x0002, "US", number(1));
        element(out, 0x0028, 0x0004, "CS", text("MONOCHROME2"));
        element(out, 0x0028, 0x0010, "US", number(EDGE));
        element(out, 0x0028, 0x0011, "US", number(EDGE));
        element(out, 0x0028, 0x0100, "US", number(16));
        element(out, 0x0028, 0x0101, "US", number(16));
        element(out, 0x0028, 0x0102, "US", number(15));
        element(out, 0x0028, 0x0103, "US", number(0));
        pixels(out, random);
        return out.toByteArray();
    }

    private static void element(OutputStream out, int group, int element, String kind, byte[] value)
            throws IOException {
        out.write(little(4).putShort((short) group).putShort((short) element).array());
        out.write(kind.getBytes(StandardCharsets.US_ASCII));
        out.write(little(2).putShort((short) value.length).array());
        out.write(value);
    }

    private static void pixels(ByteArrayOutputStream out, Random random) throws IOException {
        var noise = new byte[EDGE * EDGE * 2];
        random.nextBytes(noise);
        out.write(little(4).putShort((short) 0x7fe0).putShort((short) 0x0010).array());
        out.writeBytes("OW\0\0".getBytes(StandardCharsets.US_ASCII));
        out.write(little(4).putInt(noise.length).array());
        out.write(noise);
    }

    private static byte[] uid(String uid) {
        return text(uid.length() % 2 == 0 ? uid : uid + "\0");
    }

    private static byte[] text(String text) {
        return (text.length() % 2 == 0 ? text : text + " ").getBytes(StandardCharsets.US_ASCII);
    }

    private static byte[] number(int number) {
        return little(2).putShort((short) number).array();
    }

    private static ByteBuffer little(int bytes) {
        return ByteBuffer.allocate(bytes).order(ByteOrder.LITTLE_ENDIAN);
    }
}
