package org.secondopinion.summary;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NotationTest {

    @ParameterizedTest(name = "{0} {1}: {2}")
    @CsvSource(delimiter = '|', textBlock = """
                    ICD_10 | C34.1 | true
                    ICD_10 | C34 | true
                    ICD_10 | c34.1 | false
                    ICD_10 | 34.1 | false
                    ICD_10 | lung cancer | false
                    ICD_O_3_MORPHOLOGY | 8140/3 | true
                    ICD_O_3_MORPHOLOGY | 8140 | false
                    ICD_O_3_MORPHOLOGY | 8140/5 | false
                    ICD_O_3_TOPOGRAPHY | C34.1 | true
                    ICD_O_3_TOPOGRAPHY | 8140/3 | false
                    TNM_CLINICAL | cT2a N2 M1c | true
                    TNM_CLINICAL | cT1mi cN0 cM0 | true
                    TNM_CLINICAL | ycT2 N1 M0 | true
                    TNM_CLINICAL | cT4(m), N3b, M1a | true
                    TNM_CLINICAL | pT2a N2 M0 | false
                    TNM_CLINICAL | T2a N2 M0 | false
                    TNM_CLINICAL | cT5 N0 M0 | false
                    TNM_PATHOLOGICAL | pT1c N0(sn) cM0 | true
                    TNM_PATHOLOGICAL | ypT0 N0(i+) M0 | true
                    TNM_PATHOLOGICAL | rpT2 N1a M0 | true
                    TNM_PATHOLOGICAL | pTis N0 | true
                    TNM_PATHOLOGICAL | cT1 N0 M0 | false
                    STAGE_GROUP | IIIA | true
                    STAGE_GROUP | IVB | true
                    STAGE_GROUP | 0is | true
                    STAGE_GROUP | Stage IV | false
                    STAGE_GROUP | 4 | false
                    ECOG | 1 | true
                    ECOG | 5 | false
                    ECOG | 1-2 | false
                    """)
    void aCodeHasTheShapeOfItsKind(Block.Kind kind, String code, boolean fits) {
        assertThat(Notation.faultIn(kind, code).isEmpty()).isEqualTo(fits);
    }
}
