package org.secondopinion.records.dicom;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.Optional;

/** What the house does with a DICOM file; each call reads it as a stream and keeps no pixels but those it answers. */
public final class Dicom {

    private Dicom() {}

    /**
     * What the header says; empty for the directory of a medium, which is no image.
     *
     * @throws DicomRefusal when the header is broken, or the pixels that it promises are not all there
     */
    public static Optional<Instance> header(InputStream in, long size) throws IOException {
        var file = DicomFile.read(in);
        if (file.isDirectory()) {
            return Optional.empty();
        }
        var pixels = file.pixels();
        if (pixels != null
                && !pixels.isEncapsulated()
                && pixels.length() > size - file.rest().position()) {
            throw DicomRefusal.cut();
        }
        return Optional.of(Instance.of(file));
    }

    /** As {@code header}, and walks over compressed pixels to their end too. */
    public static Optional<Instance> whole(InputStream in) throws IOException {
        var file = DicomFile.read(in);
        file.skipPixels();
        return file.isDirectory() ? Optional.empty() : Optional.of(Instance.of(file));
    }

    public static Frame frame(InputStream in, int frame) throws IOException {
        return FrameDecoder.decode(DicomFile.read(in), frame);
    }

    /** Writes a copy from which nobody learns the patient's name, see {@link Deidentification}. */
    public static void withoutNames(InputStream in, OutputStream out, Pseudonyms pseudonyms) throws IOException {
        var file = DicomFile.read(in);
        if (file.pixels() == null || Instance.of(file).mayShowName()) {
            throw new DicomRefusal("A name may stand in this picture itself, so no copy without it can be made.");
        }
        var copy = Deidentification.copy(file.data(), pseudonyms);
        DicomWriter.write(copy, file.syntax(), file.syntaxUid(), out);
        var writer = new DataSetWriter(out, file.syntax());
        writer.head(file.pixels().tag(), file.pixels().vr(), file.pixels().length());
        file.pixels().copy(file.rest(), writer, out);
    }
}
