package org.secondopinion.records.dicom;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;

/** Writes a file of DICOM Part 10 with a beginning of its own, in which nothing of another file survives. */
final class DicomWriter {

    /** Ours, made from a random UUID as PS3.5 B.2 allows. */
    private static final String IMPLEMENTATION = "2.25.148914537206241930125170281973561410721";

    private DicomWriter() {}

    static void write(DataSet data, TransferSyntax syntax, String syntaxUid, OutputStream out) throws IOException {
        out.write(new byte[128]);
        out.write("DICM".getBytes(StandardCharsets.US_ASCII));
        var meta = meta(data, syntaxUid);
        var length = meta.length;
        var writer = new DataSetWriter(out, TransferSyntax.EXPLICIT);
        writer.head(Tag.group(Tag.TRANSFER_SYNTAX) << 16, Vr.UL, 4);
        out.write(new byte[] {(byte) length, (byte) (length >> 8), (byte) (length >> 16), (byte) (length >> 24)});
        out.write(meta);
        new DataSetWriter(out, syntax).write(data);
    }

    private static byte[] meta(DataSet data, String syntaxUid) throws IOException {
        var meta = new DataSet(null, TransferSyntax.EXPLICIT.order());
        meta.put(new Element.Value(0x00020001, Vr.OB, new byte[] {0, 1}));
        meta.putText(Tag.MEDIA_STORAGE_CLASS, Vr.UI, data.text(Tag.CLASS_UID).orElse(""));
        meta.putText(
                Tag.MEDIA_STORAGE_INSTANCE, Vr.UI, data.text(Tag.INSTANCE_UID).orElse(""));
        meta.putText(Tag.TRANSFER_SYNTAX, Vr.UI, syntaxUid);
        meta.putText(0x00020012, Vr.UI, IMPLEMENTATION);
        var bytes = new ByteArrayOutputStream();
        new DataSetWriter(bytes, TransferSyntax.EXPLICIT).write(meta);
        return bytes.toByteArray();
    }
}
