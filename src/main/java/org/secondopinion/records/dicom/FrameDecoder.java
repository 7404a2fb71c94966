package org.secondopinion.records.dicom;

import java.io.IOException;
import java.util.Set;
import java.util.stream.Stream;

/** Unpacks single frames of an image. */
final class FrameDecoder {

    private static final Set<String> GREY = Set.of("MONOCHROME1", "MONOCHROME2");
    private static final Set<String> COLOUR = Set.of("RGB", "YBR_FULL", "YBR_FULL_422", "YBR_ICT", "YBR_RCT");
    private static final Set<TransferSyntax> BY_IMAGE_IO =
            Set.of(TransferSyntax.JPEG_BASELINE, TransferSyntax.JPEG_2000_LOSSLESS, TransferSyntax.JPEG_2000);

    private FrameDecoder() {}

    static boolean canDecode(DicomFile file) {
        var isPacked = file.syntax().isUncompressed()
                || file.syntax() == TransferSyntax.RLE
                || file.syntax() == TransferSyntax.JPEG_LOSSLESS
                || file.syntax() == TransferSyntax.JPEG_LOSSLESS_FIRST
                || BY_IMAGE_IO.contains(file.syntax());
        return isPacked && file.pixels() != null && file.pixels().tag() == Tag.PIXELS && hasKnownLayout(file.data());
    }

    private static boolean hasKnownLayout(DataSet data) {
        var photometric = data.text(Tag.PHOTOMETRIC).orElse("");
        var bits = data.number(Tag.BITS_ALLOCATED).orElse(0);
        return GREY.contains(photometric) && (bits == 8 || bits == 16) || COLOUR.contains(photometric) && bits == 8;
    }

    /** @throws DicomRefusal when this frame cannot be shown */
    static Frame decode(DicomFile file, int frame) throws IOException {
        var data = file.data();
        var layout = PixelLayout.of(data);
        var frames = Math.max(1, data.number(Tag.FRAMES).orElse(1));
        if (!canDecode(file)) {
            throw new DicomRefusal("This image is stored as %s, which is not shown here. Please download the file."
                    .formatted(file.syntax().words()));
        }
        if (frame < 0 || frame >= frames) {
            throw new DicomRefusal("This image has no such frame.");
        }
        var pixels = unpacked(file, layout, frame, frames);
        var values = functional(data, frame, Tag.TRANSFORMATION_GROUP);
        var window = functional(data, frame, Tag.VOI_LUT_GROUP);
        return new Frame(
                layout.rows(),
                layout.columns(),
                layout.isColour(),
                pixels,
                values.decimal(Tag.RESCALE_SLOPE).orElse(1.0) * (layout.isHalved() ? 2 : 1),
                values.decimal(Tag.RESCALE_INTERCEPT).orElse(0.0),
                window.decimal(Tag.WINDOW_CENTER).orElse(null),
                window.decimal(Tag.WINDOW_WIDTH).orElse(null),
                data.text(Tag.PHOTOMETRIC).filter("MONOCHROME1"::equals).isPresent());
    }

    private static byte[] unpacked(DicomFile file, PixelLayout layout, int frame, int frames) throws IOException {
        var pixels = file.pixels();
        if (file.syntax().isUncompressed()) {
            var isWord = file.syntax() == TransferSyntax.BIG_ENDIAN && layout.bytes() == 2;
            return layout.unpack(pixels.uncompressed(file.rest(), frame, layout.frameLength()), isWord);
        }
        var packed = pixels.compressed(file.rest(), frame, frames);
        return switch (file.syntax()) {
            case RLE -> layout.unpack(RunLengths.unpack(packed, layout), false);
            case JPEG_LOSSLESS, JPEG_LOSSLESS_FIRST -> layout.unpack(LosslessJpeg.unpack(packed, layout), false);
            default -> CompressedPicture.unpack(packed, layout);
        };
    }

    /** Where the newer multi-frame images keep such values: for each frame, or shared by all; else the file itself. */
    private static DataSet functional(DataSet data, int frame, int group) {
        return Stream.concat(
                        data.items(Tag.FRAME_GROUPS).stream().skip(frame).limit(1),
                        data.items(Tag.SHARED_GROUPS).stream())
                .flatMap(item -> item.items(group).stream())
                .findFirst()
                .orElse(data);
    }
}
