package org.secondopinion.records.dicom;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.secondopinion.records.dicom.DicomForTests.Person;

class FrameDecoderTest {

    static final Pseudonyms PSEUDONYMS =
            new Pseudonyms("SO-2026-000123", "a key of this test".getBytes(StandardCharsets.UTF_8));
    static final Person ANNA = new Person("Adams^Anna", "19700101", "F");
    static final int SIDE = DicomForTests.SIDE;

    @ParameterizedTest
    @EnumSource(names = {"IMPLICIT", "EXPLICIT", "BIG_ENDIAN"})
    void greyValuesComeWithTheirScaleAndWindow(TransferSyntax syntax) throws IOException {
        var frame = frame(ct(syntax).bytes(), 0);

        assertThat(frame.isColour()).isFalse();
        assertThat(frame.slope()).isEqualTo(1.0);
        assertThat(frame.intercept()).isEqualTo(-1024.0);
        assertThat(frame.centre()).isEqualTo(40.0);
        assertThat(frame.width()).isEqualTo(400.0);
        assertThat(values(frame)).isEqualTo(disc());
    }

    @Test
    void valuesBelowZeroKeepTheirSign() throws IOException {
        var raw = ByteBuffer.allocate(SIDE * SIDE * 2)
                .order(ByteOrder.LITTLE_ENDIAN)
                .putShort(0, (short) -1000);
        var frame = frame(
                ct(TransferSyntax.EXPLICIT)
                        .number(Tag.BITS_STORED, 16)
                        .number(Tag.PIXEL_REPRESENTATION, 1)
                        .pixels(raw.array())
                        .bytes(),
                0);

        assertThat(values(frame)[0]).isEqualTo((short) -1000);
    }

    @Test
    void unsignedValuesOfSixteenBitsAreHalvedAndScaledBack() throws IOException {
        var raw = ByteBuffer.allocate(SIDE * SIDE * 2)
                .order(ByteOrder.LITTLE_ENDIAN)
                .putShort(0, (short) 60000);
        var frame = frame(
                ct(TransferSyntax.EXPLICIT)
                        .number(Tag.BITS_STORED, 16)
                        .pixels(raw.array())
                        .bytes(),
                0);

        assertThat(values(frame)[0] * frame.slope()).isEqualTo(60000.0);
    }

    @Test
    void aFrameInTheMiddleIsFoundWithoutTheOthers() throws IOException {
        var raw = new ByteArrayOutputStream();
        for (var number = 1; number <= 3; number++) {
            raw.write(DicomForTests.disc(number, ByteOrder.LITTLE_ENDIAN));
        }
        var bytes = ct(TransferSyntax.EXPLICIT)
                .with(Tag.FRAMES, Vr.IS, "3")
                .pixels(raw.toByteArray())
                .bytes();

        assertThat(frame(bytes, 1).pixels()).isEqualTo(DicomForTests.disc(2, ByteOrder.LITTLE_ENDIAN));
        assertThatThrownBy(() -> frame(bytes, 3)).hasMessage("This image has no such frame.");
    }

    @Test
    void runLengthsAreUnpacked() throws IOException {
        var bytes = ct(TransferSyntax.EXPLICIT).packed(TransferSyntax.RLE, List.of(runLengths(disc())));

        assertThat(values(frame(bytes, 0))).isEqualTo(disc());
    }

    @Test
    void losslessJpegIsUnpacked() throws IOException {
        var packed = LosslessJpegForTests.pack(disc(), SIDE, SIDE, 12);
        var bytes = ct(TransferSyntax.EXPLICIT).packed(TransferSyntax.JPEG_LOSSLESS_FIRST, List.of(packed, packed));

        assertThat(values(frame(
                        ct(TransferSyntax.EXPLICIT).packed(TransferSyntax.JPEG_LOSSLESS_FIRST, List.of(packed)), 0)))
                .isEqualTo(disc());
        assertThat(bytes.length).isPositive();
    }

    @Test
    void jpegIsUnpackedInColour() throws IOException {
        var picture = new BufferedImage(SIDE, SIDE, BufferedImage.TYPE_INT_RGB);
        for (var y = 0; y < SIDE; y++) {
            for (var x = 0; x < SIDE; x++) {
                picture.setRGB(x, y, 0xC02010);
            }
        }
        var bytes = ct(TransferSyntax.EXPLICIT)
                .with(Tag.PHOTOMETRIC, Vr.CS, "YBR_FULL_422")
                .number(Tag.SAMPLES, 3)
                .number(Tag.BITS_ALLOCATED, 8)
                .number(Tag.BITS_STORED, 8)
                .packed(TransferSyntax.JPEG_BASELINE, List.of(written(picture, "jpg")));
        var frame = frame(bytes, 0);

        assertThat(frame.isColour()).isTrue();
        assertThat(frame.pixels()[0] & 0xFF).isBetween(0xB8, 0xC8);
        assertThat(frame.pixels()[1] & 0xFF).isBetween(0x18, 0x28);
    }

    @Test
    void jpeg2000IsUnpackedInSixteenBits() throws IOException {
        var picture = new BufferedImage(SIDE, SIDE, BufferedImage.TYPE_USHORT_GRAY);
        var values = disc();
        for (var pixel = 0; pixel < values.length; pixel++) {
            picture.getRaster().setSample(pixel % SIDE, pixel / SIDE, 0, values[pixel]);
        }
        var bytes = ct(TransferSyntax.EXPLICIT)
                .packed(TransferSyntax.JPEG_2000_LOSSLESS, List.of(written(picture, "jpeg 2000")));

        assertThat(values(frame(bytes, 0))).isEqualTo(values);
    }

    @Test
    void whatCannotBeShownIsSaidWithTheWayOut() {
        var bytes = ct(TransferSyntax.EXPLICIT).packed(TransferSyntax.JPEG_LS, List.of(new byte[10]));

        assertThatThrownBy(() -> frame(bytes, 0))
                .hasMessageContaining("JPEG-LS")
                .hasMessageContaining("download the file");
    }

    private static DicomForTests ct(TransferSyntax syntax) {
        return DicomForTests.ct(syntax, "ISO_IR 192", StandardCharsets.UTF_8, ANNA, 1);
    }

    private static Frame frame(byte[] bytes, int frame) throws IOException {
        return Dicom.frame(new ByteArrayInputStream(bytes), frame);
    }

    static short[] disc() {
        var values = new short[SIDE * SIDE];
        for (var pixel = 0; pixel < values.length; pixel++) {
            values[pixel] = (short) DicomForTests.value(pixel % SIDE, pixel / SIDE, 1);
        }
        return values;
    }

    private static short[] values(Frame frame) {
        var values = new short[frame.pixels().length / 2];
        ByteBuffer.wrap(frame.pixels())
                .order(ByteOrder.LITTLE_ENDIAN)
                .asShortBuffer()
                .get(values);
        return values;
    }

    private static byte[] written(BufferedImage picture, String format) throws IOException {
        var bytes = new ByteArrayOutputStream();
        assertThat(ImageIO.write(picture, format, bytes)).as(format).isTrue();
        return bytes.toByteArray();
    }

    /** Upper bytes as runs of two where they can be, lower bytes as they are. */
    private static byte[] runLengths(short[] values) {
        var upper = new ByteArrayOutputStream();
        var lower = new ByteArrayOutputStream();
        for (var pixel = 0; pixel < values.length; pixel++) {
            lower.write(0);
            lower.write(values[pixel]);
            if (pixel + 1 < values.length && values[pixel] >> 8 == values[pixel + 1] >> 8) {
                upper.write(-1);
                upper.write(values[pixel] >> 8);
                lower.write(0);
                lower.write(values[++pixel]);
            } else {
                upper.write(0);
                upper.write(values[pixel] >> 8);
            }
        }
        return ByteBuffer.allocate(64 + upper.size() + lower.size())
                .order(ByteOrder.LITTLE_ENDIAN)
                .putInt(2)
                .putInt(64)
                .putInt(64 + upper.size())
                .position(64)
                .put(upper.toByteArray())
                .put(lower.toByteArray())
                .array();
    }
}
