package org.secondopinion.records.inspection;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class DateWordsTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "2026-09-14",
                "2026/9/14",
                "2026.09.14",
                "14.09.2026",
                "14.9.2026",
                "14-09-2026",
                "14/09/2026",
                "09/14/2026",
                "14 September 2026",
                "14th September 2026",
                "14 Sep 2026",
                "14-Sep-2026",
                "Sep 14, 2026",
                "September 14, 2026",
                "14. September 2026",
                "14 septembre 2026",
                "14 de septiembre de 2026",
                "14 settembre 2026",
                "14 сентября 2026",
                "2026年9月14日",
                "2026 年 09 月 14 日",
                "१४-०९-२०२६",
                "14 सितंबर 2026"
            })
    void aDateIsReadInEveryFormThatRecordsUse(String words) {
        assertThat(DateWords.in("on " + words + ", in hospital"))
                .singleElement()
                .satisfies(date -> assertThat(date.readings()).containsExactly(LocalDate.of(2026, 9, 14)));
    }

    @Test
    void aDateThatCanBeReadInTwoWaysKeepsBoth() {
        assertThat(DateWords.in("05/06/2026").get(0).readings())
                .containsExactlyInAnyOrder(LocalDate.of(2026, 6, 5), LocalDate.of(2026, 5, 6));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "14.09.26",
                "31.02.2026",
                "2026-13-01",
                "12345678",
                "Tel. 0711-2026",
                "14 Foo 2026",
                "1.2.840.10008",
                "99/99/2026"
            })
    void whatIsNoDateIsNotRead(String words) {
        assertThat(DateWords.in(words)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"20260914, 2026-09-14", "2026.09.14, 2026-09-14", "20260931,", "2026,", "'',"})
    void datesOfDicomAreReadByTheSameHand(String value, LocalDate day) {
        assertThat(DateWords.dicom(value)).isEqualTo(day == null ? Set.of() : Set.of(day));
    }

    @Test
    void severalDatesComeInTheirOrder() {
        assertThat(DateWords.in("from 1 May 2026 to 2026-05-14"))
                .extracting(DateWords.Written::readings)
                .isEqualTo(List.of(Set.of(LocalDate.of(2026, 5, 1)), Set.of(LocalDate.of(2026, 5, 14))));
    }
}
