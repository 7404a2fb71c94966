package org.secondopinion.demo;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.secondopinion.cases.CaseFile;
import org.secondopinion.records.RecordKind;
import org.secondopinion.records.dicom.DicomImage;

/** A short series of cross-sections as a hospital would send it, through a body that is a drawing. */
final class DemoStudy {

    private static final int SIDE = 192;
    private static final int IMAGES = 24;
    private static final Map<RecordKind, String> MODALITIES = Map.of(
            RecordKind.MRI_IMAGES, "MR",
            RecordKind.PET_CT_IMAGES, "PT",
            RecordKind.XRAY_IMAGES, "CR",
            RecordKind.BONE_SCAN_IMAGES, "NM",
            RecordKind.MAMMOGRAM_IMAGES, "MG",
            RecordKind.ULTRASOUND_IMAGES, "US");

    private DemoStudy() {}

    static boolean isOf(RecordKind kind) {
        return kind.name().endsWith("_IMAGES") || kind.name().endsWith("_IMAGING");
    }

    static byte[] zip(CaseFile file, RecordKind kind, LocalDate datedOn) {
        var bytes = new ByteArrayOutputStream();
        try (var zip = new ZipOutputStream(bytes)) {
            for (var number = 1; number <= IMAGES; number++) {
                zip.putNextEntry(new ZipEntry("DICOM/IM%04d".formatted(number)));
                zip.write(DicomImage.written(header(file, kind, datedOn, number), SIDE, section(number)));
                zip.closeEntry();
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }

    private static Map<Integer, String> header(CaseFile file, RecordKind kind, LocalDate datedOn, int number) {
        var patient = file.patient();
        var study = uid(file.id() + " " + kind + " " + datedOn);
        var header = new HashMap<Integer, String>();
        header.put(0x00080008, "ORIGINAL\\PRIMARY\\AXIAL");
        header.put(0x00080016, "1.2.840.10008.5.1.4.1.1.2");
        header.put(0x00080018, study + "." + number);
        header.put(0x00080020, day(datedOn));
        header.put(0x00080060, MODALITIES.getOrDefault(kind, "CT"));
        header.put(0x00081030, kind.words());
        header.put(0x00100010, patient.familyName() + "^" + patient.givenName());
        header.put(0x00100030, day(patient.birthDate()));
        header.put(0x00180015, "CHEST");
        header.put(0x0020000D, study);
        header.put(0x0020000E, study + ".0");
        header.put(0x00200011, "1");
        header.put(0x00200013, String.valueOf(number));
        header.put(0x00200032, "-96\\-96\\" + 5 * number);
        header.put(0x00200037, "1\\0\\0\\0\\1\\0");
        header.put(0x00281050, "40");
        header.put(0x00281051, "400");
        header.put(0x00281052, "-1024");
        header.put(0x00281053, "1");
        return header;
    }

    private static String uid(String of) {
        var bits = UUID.nameUUIDFromBytes(of.getBytes(StandardCharsets.UTF_8));
        return "2.25." + new BigInteger(bits.toString().replace("-", "").substring(0, 28), 16);
    }

    private static String day(LocalDate date) {
        return DateTimeFormatter.BASIC_ISO_DATE.format(date);
    }

    private static short[] section(int number) {
        var values = new short[SIDE * SIDE];
        for (var pixel = 0; pixel < values.length; pixel++) {
            values[pixel] = (short) tissue(pixel % SIDE - SIDE / 2.0, pixel / SIDE - SIDE / 2.0, number);
        }
        return values;
    }

    /** Air, skin, lungs with a lesion in the left one, spine, and soft tissue, each with a little grain. */
    private static int tissue(double x, double y, int number) {
        var grain = (int) Math.floorMod(Math.round(x * 7 + y * 13), 24);
        var lesion = 9 * Math.cos((number - IMAGES / 2.0) / 6);
        if (inside(x, y, 0, 0, 86, 62) > 1) {
            return 24;
        }
        if (Math.hypot(x + 38, y + 8) < lesion) {
            return 1060 + grain;
        }
        if (inside(x, y, 0, 38, 10, 11) < 1) {
            return 1500 + grain;
        }
        var lungs = 26 + number / 2.0;
        return inside(x, y, -38, -4, 30, lungs) < 1 || inside(x, y, 38, -4, 30, lungs) < 1 ? 170 + grain : 1060 + grain;
    }

    private static double inside(double x, double y, double centreX, double centreY, double width, double height) {
        return Math.pow((x - centreX) / width, 2) + Math.pow((y - centreY) / height, 2);
    }
}
