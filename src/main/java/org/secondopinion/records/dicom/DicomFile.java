package org.secondopinion.records.dicom;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;

/**
 * One file of DICOM Part 10, read up to its pixels; those follow in {@code rest}.
 *
 * @param pixels null where there are none
 */
record DicomFile(DataSet meta, TransferSyntax syntax, DataSet data, PixelData pixels, ByteSource rest) {

    private static final int PREAMBLE = 128;
    private static final String DIRECTORY = "1.2.840.10008.1.3.10";

    /** @throws DicomRefusal when it is not a whole and well-formed header */
    static DicomFile read(InputStream in) throws IOException {
        var source = new ByteSource(in);
        source.skip(PREAMBLE);
        if (!new String(source.bytes(4), StandardCharsets.US_ASCII).equals("DICM")) {
            throw DicomRefusal.broken("the mark at its beginning is missing");
        }
        var reader = new DataSetReader(source);
        var meta = reader.meta(Tag.group(Tag.TRANSFER_SYNTAX));
        var syntax = TransferSyntax.of(meta.text(Tag.TRANSFER_SYNTAX)
                .orElseThrow(() -> DicomRefusal.broken("it does not say how it is written")));
        return new DicomFile(meta, syntax, reader.file(syntax), reader.pixels(), source);
    }

    String syntaxUid() {
        return meta.text(Tag.TRANSFER_SYNTAX).orElseThrow();
    }

    /** Whether it lists the files of a medium, and is no image itself. */
    boolean isDirectory() {
        return meta.text(Tag.MEDIA_STORAGE_CLASS).filter(DIRECTORY::equals).isPresent();
    }

    /** Reads on to the end of the pixels. */
    void skipPixels() throws IOException {
        if (pixels == null) {
            return;
        }
        if (pixels.isEncapsulated()) {
            PixelData.skipFragments(rest);
        } else {
            rest.skip(pixels.length());
        }
    }
}
