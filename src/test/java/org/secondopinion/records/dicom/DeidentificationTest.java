package org.secondopinion.records.dicom;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.secondopinion.records.dicom.FrameDecoderTest.PSEUDONYMS;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.secondopinion.records.dicom.DicomForTests.Person;

class DeidentificationTest {

    static final Person WEI = new Person("Lindqvist^Wei=李^伟明", "19610412", "M");

    @ParameterizedTest
    @EnumSource(names = {"IMPLICIT", "EXPLICIT", "BIG_ENDIAN"})
    void noByteOfTheCopyTellsWhoseItIs(TransferSyntax syntax) throws IOException {
        var original = DicomForTests.ct(syntax, "ISO_IR 192", StandardCharsets.UTF_8, WEI, 1)
                .bytes();
        var copy = copy(original);

        for (var telling : new String[] {
            "Lindqvist",
            "Wei",
            "李",
            "伟明",
            "19610412",
            "PUN-77",
            "JOSHI",
            "Sahyadri",
            "20260914",
            DicomForTests.STUDY,
            "MAKER"
        }) {
            var bytes = telling.getBytes(StandardCharsets.UTF_8);
            assertThat(DicomReaderTest.indexOf(original, bytes)).as(telling).isPositive();
            assertThat(DicomReaderTest.indexOf(copy, bytes)).as(telling).isNegative();
        }
    }

    @Test
    void theCopyNamesTheCaseAndTheProfileAndKeepsThePicture() throws IOException {
        var original = DicomForTests.ct(WEI, 1);
        var copy = copy(original);
        var file = DicomFile.read(new ByteArrayInputStream(copy));

        assertThat(file.data().text(Tag.PATIENT_NAME)).contains("SO-2026-000123");
        assertThat(file.data().text(Tag.IDENTITY_REMOVED)).contains("YES");
        assertThat(file.data().items(Tag.DEIDENTIFICATION_CODES))
                .singleElement()
                .satisfies(code -> assertThat(code.text(Tag.CODE_VALUE)).contains("113100"));
        assertThat(file.data().text(Tag.BODY_PART)).contains("CHEST");
        assertThat(file.data().decimal(Tag.RESCALE_INTERCEPT)).contains(-1024.0);
        assertThat(Dicom.frame(new ByteArrayInputStream(copy), 0).pixels())
                .isEqualTo(Dicom.frame(new ByteArrayInputStream(original), 0).pixels());
    }

    @Test
    void imagesOfOneStudyStayTogetherAndThoseOfAnotherCaseDoNotMeetThem() throws IOException {
        var first = header(copy(DicomForTests.ct(WEI, 1)));
        var second = header(copy(DicomForTests.ct(WEI, 2)));
        var out = new ByteArrayOutputStream();
        Dicom.withoutNames(
                new ByteArrayInputStream(DicomForTests.ct(WEI, 1)),
                out,
                new Pseudonyms("SO-2026-000124", "another key".getBytes(StandardCharsets.UTF_8)));

        assertThat(second.studyUid()).isEqualTo(first.studyUid()).startsWith("2.25.");
        assertThat(second.seriesUid()).isEqualTo(first.seriesUid()).isNotEqualTo(first.studyUid());
        assertThat(header(out.toByteArray()).studyUid()).isNotEqualTo(first.studyUid());
    }

    @ParameterizedTest
    @ValueSource(strings = {"US", "SC", "OT"})
    void wherePicturesCarryNamesNoCopyIsMade(String modality) {
        assertThatThrownBy(() -> copy(DicomForTests.of(WEI, modality)))
                .isInstanceOf(DicomRefusal.class)
                .hasMessageContaining("in this picture itself");
    }

    @Test
    void theHeadersWordDecidesWhetherAPictureCarriesAName() throws IOException {
        var ultrasound = DicomForTests.ct(TransferSyntax.EXPLICIT, "ISO_IR 192", StandardCharsets.UTF_8, WEI, 1)
                .with(Tag.MODALITY, Vr.CS, "US");
        var ct = DicomForTests.ct(TransferSyntax.EXPLICIT, "ISO_IR 192", StandardCharsets.UTF_8, WEI, 1)
                .with(Tag.BURNED_IN, Vr.CS, "YES");

        assertThat(header(copy(ultrasound.with(Tag.BURNED_IN, Vr.CS, "NO").bytes()))
                        .mayShowName())
                .isFalse();
        assertThatThrownBy(() -> copy(ct.bytes())).hasMessageContaining("in this picture itself");
    }

    @Test
    void theProfileIsThatOfTheStandard() {
        var profile = TagTable.read("basic-profile.csv");

        assertThat(profile.of(Tag.PATIENT_NAME)).contains("Z");
        assertThat(profile.of(Tag.PATIENT_BIRTH_DATE)).contains("Z");
        assertThat(profile.of(0x00100040)).contains("Z");
        assertThat(profile.of(0x00080050)).contains("Z");
        assertThat(profile.of(Tag.STUDY_UID)).contains("U");
        assertThat(profile.of(0x60023000)).contains("X");
        assertThat(profile.of(0x50121234)).contains("X");
        assertThat(profile.of(Tag.ROWS)).isEmpty();
    }

    private static byte[] copy(byte[] original) throws IOException {
        var out = new ByteArrayOutputStream();
        Dicom.withoutNames(new ByteArrayInputStream(original), out, PSEUDONYMS);
        return out.toByteArray();
    }

    private static Instance header(byte[] bytes) throws IOException {
        return Dicom.header(new ByteArrayInputStream(bytes), bytes.length).orElseThrow();
    }
}
