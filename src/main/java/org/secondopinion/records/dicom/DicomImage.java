package org.secondopinion.records.dicom;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Map;

/** Makes an image of grey values in Unicode and without compression. */
public final class DicomImage {

    private static final String UNICODE = "ISO_IR 192";

    private DicomImage() {}

    /**
     * @param header values by tag, such as {@code 0x00100010} for the patient's name
     * @param values row by row, of at most twelve bits
     */
    public static byte[] written(Map<Integer, String> header, int columns, short[] values) {
        var data = new DataSet(null, TransferSyntax.EXPLICIT.order());
        data.putText(Tag.CHARACTER_SET, Vr.CS, UNICODE);
        header.forEach((tag, words) ->
                data.put(new Element.Value(tag, Dictionary.vr(tag), words.getBytes(StandardCharsets.UTF_8))));
        data.putText(Tag.PHOTOMETRIC, Vr.CS, "MONOCHROME2");
        number(data, Tag.SAMPLES, 1);
        number(data, Tag.ROWS, values.length / columns);
        number(data, Tag.COLUMNS, columns);
        number(data, Tag.BITS_ALLOCATED, 16);
        number(data, Tag.BITS_STORED, 12);
        number(data, 0x00280102, 11);
        number(data, Tag.PIXEL_REPRESENTATION, 0);
        var pixels = ByteBuffer.allocate(values.length * 2).order(data.order());
        pixels.asShortBuffer().put(values);
        data.put(new Element.Value(Tag.PIXELS, Vr.OW, pixels.array()));
        try {
            var bytes = new ByteArrayOutputStream();
            DicomWriter.write(data, TransferSyntax.EXPLICIT, TransferSyntax.EXPLICIT.uid(), bytes);
            return bytes.toByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void number(DataSet data, int tag, int value) {
        data.put(new Element.Value(
                tag,
                Vr.US,
                ByteBuffer.allocate(2)
                        .order(data.order())
                        .putShort((short) value)
                        .array()));
    }
}
