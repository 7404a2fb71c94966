package org.secondopinion.records.dicom;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/** Computed tomographies by code: a bright disc that wanders from image to image, and names in every corner of the header. */
public final class DicomForTests {

    public static final int SIDE = 64;
    static final String STUDY = "1.2.826.0.1.3680043.8.498.1";
    static final int PRIVATE_CREATOR = 0x00090010;
    static final int PRIVATE_WORDS = 0x00091001;
    static final int REQUEST = 0x00400275;
    static final int REQUEST_DESCRIPTION = 0x00400007;
    static final int REFERENCED_PERSON = 0x0040A123;

    private final DataSet data;
    private final Charset charset;
    private final TransferSyntax syntax;

    private DicomForTests(TransferSyntax syntax, String term, Charset charset) {
        this.syntax = syntax;
        this.charset = charset;
        this.data = new DataSet(null, syntax.order());
        data.putText(Tag.CHARACTER_SET, Vr.CS, term);
    }

    public record Person(String name, String born, String sex) {}

    /** One image of a CT series in Unicode. */
    public static byte[] ct(Person person, int number) {
        return ct(TransferSyntax.EXPLICIT, "ISO_IR 192", StandardCharsets.UTF_8, person, number)
                .bytes();
    }

    /** As {@code ct}, of another machine: its pictures may carry the name. */
    public static byte[] of(Person person, String modality) {
        return ct(TransferSyntax.EXPLICIT, "ISO_IR 192", StandardCharsets.UTF_8, person, 1)
                .with(Tag.MODALITY, Vr.CS, modality)
                .bytes();
    }

    /** A series of its own folder, as a hospital packs it. */
    public static byte[] study(Person person, int images) {
        var files = new TreeMap<String, byte[]>();
        for (var number = 1; number <= images; number++) {
            files.put("DICOM/SE1/IM%06d".formatted(number), ct(person, number));
        }
        return zip(files);
    }

    /** As {@code study}, from that day. */
    public static byte[] study(Person person, int images, LocalDate on) {
        var files = new TreeMap<String, byte[]>();
        for (var number = 1; number <= images; number++) {
            var image = ct(TransferSyntax.EXPLICIT, "ISO_IR 192", StandardCharsets.UTF_8, person, number)
                    .with(Tag.STUDY_DATE, Vr.DA, on.format(DateTimeFormatter.BASIC_ISO_DATE));
            files.put("DICOM/SE1/IM%06d".formatted(number), image.bytes());
        }
        return zip(files);
    }

    public static byte[] zip(Map<String, byte[]> files) {
        var bytes = new ByteArrayOutputStream();
        try (var zip = new ZipOutputStream(bytes)) {
            for (var file : files.entrySet()) {
                zip.putNextEntry(new ZipEntry(file.getKey()));
                zip.write(file.getValue());
                zip.closeEntry();
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }

    static DicomForTests ct(TransferSyntax syntax, String term, Charset charset, Person person, int number) {
        var uid = "%s.1.%d".formatted(STUDY, number);
        var made = new DicomForTests(syntax, term, charset)
                .with(Tag.IMAGE_TYPE, Vr.CS, "ORIGINAL\\PRIMARY\\AXIAL")
                .with(Tag.CLASS_UID, Vr.UI, "1.2.840.10008.5.1.4.1.1.2")
                .with(Tag.INSTANCE_UID, Vr.UI, uid)
                .with(Tag.STUDY_DATE, Vr.DA, "20260914")
                .with(Tag.MODALITY, Vr.CS, "CT")
                .with(0x00080080, Vr.LO, "Sahyadri Hospital Pune")
                .with(0x00080090, Vr.PN, "JOSHI^MEERA")
                .with(Tag.STUDY_DESCRIPTION, Vr.LO, "CT thorax")
                .with(Tag.SERIES_DESCRIPTION, Vr.LO, "lung 1.0")
                .with(PRIVATE_CREATOR, Vr.LO, "MAKER OF SCANNERS")
                .with(PRIVATE_WORDS, Vr.LO, "private " + person.name())
                .with(Tag.PATIENT_NAME, Vr.PN, person.name())
                .with(Tag.PATIENT_ID, Vr.LO, "PUN-77")
                .with(Tag.PATIENT_BIRTH_DATE, Vr.DA, person.born())
                .with(Tag.PATIENT_SEX, Vr.CS, person.sex())
                .with(Tag.BODY_PART, Vr.CS, "CHEST")
                .with(0x00180050, Vr.DS, "1.0")
                .with(Tag.STUDY_UID, Vr.UI, STUDY)
                .with(Tag.SERIES_UID, Vr.UI, STUDY + ".1")
                .with(Tag.SERIES_NUMBER, Vr.IS, "1")
                .with(Tag.INSTANCE_NUMBER, Vr.IS, String.valueOf(number))
                .with(Tag.IMAGE_POSITION, Vr.DS, "-160\\-160\\" + number)
                .with(Tag.IMAGE_ORIENTATION, Vr.DS, "1\\0\\0\\0\\1\\0")
                .with(Tag.PHOTOMETRIC, Vr.CS, "MONOCHROME2")
                .with(Tag.WINDOW_CENTER, Vr.DS, "40")
                .with(Tag.WINDOW_WIDTH, Vr.DS, "400")
                .with(Tag.RESCALE_INTERCEPT, Vr.DS, "-1024")
                .with(Tag.RESCALE_SLOPE, Vr.DS, "1")
                // No rule of the profile expects a name in the words of the protocol.
                .with(0x00181030, Vr.LO, "Thorax of " + person.name().split("[\\^=]")[0])
                .with(0x00180010, Vr.LO, "Contrast for " + person.name().split("[\\^=]")[0]);
        made.number(Tag.SAMPLES, 1);
        made.number(Tag.ROWS, SIDE);
        made.number(Tag.COLUMNS, SIDE);
        made.number(Tag.BITS_ALLOCATED, 16);
        made.number(Tag.BITS_STORED, 12);
        made.number(Tag.PIXEL_REPRESENTATION, 0);
        made.nestName(person);
        return made.pixels(disc(number, syntax.order()));
    }

    private void nestName(Person person) {
        var inner = new DataSet(data, data.order());
        inner.put(new Element.Value(REFERENCED_PERSON, Vr.PN, person.name().getBytes(charset)));
        var item = new DataSet(data, data.order());
        item.put(new Element.Value(REQUEST_DESCRIPTION, Vr.LO, ("For " + person.name()).getBytes(charset)));
        item.put(new Element.Sequence(0x0040A730, List.of(inner)));
        data.put(new Element.Sequence(0x00081115, List.of(item)));
        data.put(new Element.Sequence(REQUEST, List.of(item)));
    }

    DicomForTests with(int tag, Vr vr, String words) {
        data.put(new Element.Value(
                tag, vr, words.getBytes(vr.isInCharacterSet() ? charset : StandardCharsets.US_ASCII)));
        return this;
    }

    DicomForTests number(int tag, int value) {
        var bytes = ByteBuffer.allocate(2).order(data.order()).putShort((short) value);
        data.put(new Element.Value(tag, Vr.US, bytes.array()));
        return this;
    }

    DicomForTests sequence(int tag, List<DataSet> items) {
        data.put(new Element.Sequence(tag, items));
        return this;
    }

    DicomForTests pixels(byte[] raw) {
        data.put(new Element.Value(Tag.PIXELS, Vr.OW, raw));
        return this;
    }

    DataSet data() {
        return data;
    }

    byte[] bytes() {
        return bytes(syntax.uid());
    }

    byte[] bytes(String syntaxUid) {
        try {
            var bytes = new ByteArrayOutputStream();
            DicomWriter.write(data, syntax, syntaxUid, bytes);
            return bytes.toByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The header, and behind it the frames as fragments, each one frame. */
    byte[] packed(TransferSyntax packing, List<byte[]> frames) {
        try {
            var bytes = new ByteArrayOutputStream();
            var header = new DataSet(null, packing.order());
            data.elements().stream()
                    .filter(element -> !Tag.holdsPixels(element.tag()))
                    .forEach(header::put);
            DicomWriter.write(header, packing, packing.uid(), bytes);
            var writer = new DataSetWriter(bytes, packing);
            writer.head(Tag.PIXELS, Vr.OB, DataSetReader.UNDEFINED);
            writer.item(0);
            for (var frame : frames) {
                writer.item(frame.length + (frame.length & 1));
                bytes.write(frame);
                bytes.write(new byte[frame.length & 1]);
            }
            writer.sequenceEnd();
            return bytes.toByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Soft tissue around, lung inside, and a bright spot whose place tells the number of the image. */
    static byte[] disc(int number, ByteOrder order) {
        var pixels = ByteBuffer.allocate(SIDE * SIDE * 2).order(order);
        for (var y = 0; y < SIDE; y++) {
            for (var x = 0; x < SIDE; x++) {
                pixels.putShort((short) value(x, y, number));
            }
        }
        return pixels.array();
    }

    static int value(int x, int y, int number) {
        var fromCentre = Math.hypot(x - SIDE / 2.0, y - SIDE / 2.0);
        var spot = Math.hypot(x - 16 - number % 32, y - SIDE / 2.0) < 4;
        return fromCentre > 28 ? 24 : spot ? 1400 : fromCentre > 24 ? 1064 : 224 + (x * 7 + y * 3) % 90;
    }
}
