package org.secondopinion.records.inspection;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.secondopinion.cases.Patient;
import org.secondopinion.cases.Patient.Sex;

class PersonMatchTest {

    @ParameterizedTest(name = "{0} {1}: {2} {3}")
    @CsvSource({
        "Sunita, Rao, RAO^SUNITA, MATCHES",
        "Sunita, Rao, Rao Sunita, MATCHES",
        "Sunita, Rao, 'Rao, Sunita', MATCHES",
        "Sunita, Rao, Mrs. Sunita Rao, MATCHES",
        "Sunita, Rao, Sunita Ramesh Rao, MATCHES",
        "Sunita Ramesh, Rao, RAO^SUNITA, MATCHES",
        "Jürgen, Müller, MUELLER^JUERGEN, MATCHES",
        "Jürgen, Müller, Muller Jurgen, MATCHES",
        "José, Peña, PENA^JOSE, MATCHES",
        "Søren, Weiß, Soeren Weiss, MATCHES",
        "Xiao Dong, Zhang, Zhang^XiaoDong, MATCHES",
        "伟, 李, 李^伟, MATCHES",
        "伟, 李, 李伟, MATCHES",
        "小东, 王, 王^小东, MATCHES",
        "Wei, Li, Li^Wei=李^伟, MATCHES",
        "सुनीता, राव, राव सुनीता, MATCHES",
        "Sunita, Rao, Sunitha Raot, DIFFERS",
        "Sunita, Rao, Raopathy Sunitabai, DIFFERS",
        "Ann, Lee, Annabel Leeson, DIFFERS",
        "Sunita, Rao, Anil Deshmukh, DIFFERS",
        "伟, 李, 王芳, DIFFERS",
        "सुनीता, राव, अनिल देशमुख, DIFFERS",
        "Sunita, Rao, Ramesh Rao, CANNOT_TELL",
        "Sunita, Rao, S. Rao, CANNOT_TELL",
        "Sunita, Rao, 拉奥, CANNOT_TELL",
        "Sunita, Rao, सुनीता राव, CANNOT_TELL",
        "伟, 张, 张偉, CANNOT_TELL"
    })
    void partsAreComparedWholeInAnyOrder(String given, String family, String written, String expected) {
        assertThat(PersonMatch.of(List.of(written), "", "", patient(given, family))
                        .name())
                .isEqualTo(Match.valueOf(expected));
    }

    @ParameterizedTest(name = "{0} {1} {2}: {3}")
    @CsvSource({
        "RAO^SUNITA, 19610412, F, MATCHES",
        "RAO^SUNITA, 19610412, '', MATCHES",
        "RAO^SUNITA, '', F, CANNOT_TELL",
        "RAO^SUNITA, 19611204, F, DIFFERS",
        "RAO^SUNITA, 19610412, M, DIFFERS",
        "DESHMUKH^ANIL, 19610412, F, DIFFERS",
        "Anonymous, 19610412, F, CANNOT_TELL",
        "'', 19610412, F, CANNOT_TELL",
        "'', '', '', CANNOT_TELL"
    })
    void aNameAloneIsNotEnoughAndOneContradictionIs(String name, String born, String sex, Match identity) {
        assertThat(PersonMatch.of(List.of(name), born, sex, patient("Sunita", "Rao"))
                        .identity())
                .isEqualTo(identity);
    }

    @ParameterizedTest(name = "{0}: {1}")
    @CsvSource(
            delimiter = '#',
            value = {
                "Patient: Sunita Rao\\nDate of birth: 12.04.1961 # MATCHES",
                "Name: Sunita Rao    DOB: 12/04/1961  Sex: F # MATCHES",
                "Patient Name : RAO SUNITA   Age: 65\\nBorn 12 April 1961 # MATCHES",
                "Patientin: Rao, Sunita, geb. 12.04.1961 # MATCHES",
                "We saw Mrs. Sunita Rao, born 12 April 1961, today. # MATCHES",
                "Date of birth\\n12.04.1961\\nPatient: Sunita Rao # MATCHES",
                "Hospital name: City Clinic\\nPatient: Sunita Rao\\nDOB: 1961-04-12 # MATCHES",
                "Referring doctor name: Anil Deshmukh\\nPatient: Sunita Rao\\nDOB: 1961-04-12 # MATCHES",
                "Patient: Anil Deshmukh\\nDOB: 1955-01-02 # DIFFERS",
                "Patient: Sunita Rao\\nDOB: 1955-01-02 # DIFFERS",
                "Patient: Sunita Rao\\nDOB: 12.04.1961\\nSex: male # DIFFERS",
                "Patient: Sunita Rao # CANNOT_TELL",
                "Patient: Sunita Rao\\nDOB: 12.04.1961\\nPatient: Anil Deshmukh # CANNOT_TELL",
                "Haemoglobin 12.1 g/dl # CANNOT_TELL"
            })
    void textIsReadByItsLabels(String text, Match identity) {
        var lines = text.replace("\\n", "\n");

        assertThat(PersonMatch.of(TextFacts.of(lines), lines, patient("Sunita", "Rao"))
                        .identity())
                .isEqualTo(identity);
    }

    static Patient patient(String given, String family) {
        return new Patient(given, family, LocalDate.of(1961, 4, 12), Sex.FEMALE, "IN");
    }
}
