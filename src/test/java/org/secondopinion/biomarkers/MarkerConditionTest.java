package org.secondopinion.biomarkers;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MarkerConditionTest {

    @ParameterizedTest(name = "{0}, known {1}, said {2}: {3}")
    @CsvSource({
        "ALWAYS, '', , YES",
        "KRAS = NEGATIVE, KRAS=NEGATIVE, , YES",
        "KRAS = NEGATIVE, KRAS=POSITIVE, , NO",
        "KRAS = NEGATIVE, '', , NOT_KNOWN",
        "KRAS = NEGATIVE and NRAS = NEGATIVE, KRAS=NEGATIVE NRAS=NEGATIVE, , YES",
        "KRAS = NEGATIVE and NRAS = NEGATIVE, KRAS=NEGATIVE, , NOT_KNOWN",
        "KRAS = NEGATIVE and NRAS = NEGATIVE, NRAS=POSITIVE, , NO",
        "P53 = POSITIVE or CONFIRMED, P53=POSITIVE, , YES",
        "P53 = POSITIVE or CONFIRMED, P53=NEGATIVE, , NOT_KNOWN",
        "P53 = POSITIVE or CONFIRMED, P53=NEGATIVE, false, NO",
        "P53 = POSITIVE or CONFIRMED, '', true, YES",
        "IDH = POSITIVE unless ATRX = POSITIVE or TP53 = POSITIVE, IDH=POSITIVE, , YES",
        "IDH = POSITIVE unless ATRX = POSITIVE or TP53 = POSITIVE, IDH=POSITIVE ATRX=NEGATIVE TP53=NEGATIVE, , YES",
        "IDH = POSITIVE unless ATRX = POSITIVE or TP53 = POSITIVE, IDH=POSITIVE ATRX=POSITIVE, , NO",
        "IDH = POSITIVE unless ATRX = POSITIVE or TP53 = POSITIVE, IDH=POSITIVE TP53=POSITIVE, , NO",
        "IDH = POSITIVE unless ATRX = POSITIVE or TP53 = POSITIVE, IDH=NEGATIVE, , NO",
        "IDH = POSITIVE unless ATRX = POSITIVE or TP53 = POSITIVE, '', , NOT_KNOWN",
        "IDH = NEGATIVE and CONFIRMED, IDH=NEGATIVE, true, YES",
        "IDH = NEGATIVE and CONFIRMED, IDH=NEGATIVE, , NOT_KNOWN",
        "IDH = NEGATIVE and CONFIRMED, IDH=POSITIVE, , NO",
        "CONFIRMED, '', , NOT_KNOWN"
    })
    void whatIsNotKnownIsNeverTakenForANo(String condition, String known, Boolean said, Truth met) {
        var results = results(known);

        assertThat(new MarkerCondition(condition)
                        .isMet(marker -> Optional.ofNullable(results.get(marker)), Optional.ofNullable(said)))
                .isEqualTo(met);
    }

    @Test
    void aConditionThatCannotBeReadIsAnError() {
        assertThatThrownBy(
                        () -> new MarkerCondition("KRAS is wild").isMet(marker -> Optional.empty(), Optional.empty()))
                .hasMessageContaining("'KRAS is wild' is no condition");
    }

    static Map<String, Interpretation> results(String known) {
        return Arrays.stream(known.split(" "))
                .filter(pair -> !pair.isBlank())
                .map(pair -> pair.split("="))
                .collect(Collectors.toMap(pair -> pair[0], pair -> Interpretation.valueOf(pair[1])));
    }
}
