package org.secondopinion.records.inspection;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.secondopinion.records.RecordKind;

class FlawTest {

    @ParameterizedTest
    @EnumSource
    void eachIsSaidInEveryLanguageWithAllThatItNames(Flaw.Kind kind) {
        var flaw = kind == Flaw.Kind.OTHER_KIND ? Flaw.of(kind, RecordKind.PATHOLOGY_REPORT) : Flaw.of(kind, 7, 12);
        var english = flaw.words();

        assertThat(english).doesNotContain("{", "''");
        assertThat(Stream.of("de", "zh", "hi").map(flaw::in))
                .doesNotHaveDuplicates()
                .doesNotContain(english)
                .allSatisfy(sentence -> assertThat(sentence)
                        .doesNotContain("{")
                        .matches(said -> english.contains("7") == said.contains("7"))
                        .matches(said -> english.contains("12") == said.contains("12")));
    }

    @ParameterizedTest
    @EnumSource(names = {"PATHOLOGY_REPORT", "CT_IMAGES"})
    void theKindThatIsStillNeededIsNamedInTheFamilysLanguage(RecordKind kind) {
        assertThat(Flaw.of(Flaw.Kind.OTHER_KIND, kind).in("de")).contains(kind.words("de"));
    }
}
