package org.secondopinion.summary;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.secondopinion.cases.Refusal;

class FactRulesTest {

    static final Clock TODAY = Clock.fixed(Instant.parse("2026-11-26T09:00:00Z"), ZoneOffset.UTC);

    @ParameterizedTest(name = "{0}: {1}")
    @CsvSource(delimiter = '|', textBlock = """
                    block=                         | Please choose the part of the summary
                    words=                         | Please write the fact in words.
                    kind=                          | Please choose what this fact of 'Course' is.
                    kind=ICD_10                    | Please choose what this fact of 'Course' is.
                    began=                         | An event of the course needs its date
                    began=14.3.2026                | 'Date' needs a date such as 2026-11-24, 2026-11 or 2026.
                    began=2027-01                  | 'Date' cannot lie in the future.
                    source=                        | Please say where the fact comes from.
                    source=NOTED                   | Please say where the fact comes from.
                    documentId=                    | Please choose the document that states the fact.
                    source=FAMILY                  | A document is named only where it is the source
                    language=deu                   | Give the original language as two letters
                    original=Gewebeprobe           | Please say in which language the original wording is.
                    """)
    void whatIsWrongIsSaidInASentence(String change, String sentence) {
        var parts = change.strip().split("=", 2);

        assertThatThrownBy(() -> new FactRules(event(Map.of(parts[0], parts[1])), TODAY).check())
                .isInstanceOf(Refusal.class)
                .hasMessageContaining(sentence.strip());
    }

    @ParameterizedTest(name = "{0} to {1}: fits {2}")
    @CsvSource({
        "2026-01, 2026-06, true",
        "2026-06, 2026-01, false",
        "2026-06-10, 2026-06, true",
        ", 2026-06, true",
        "2026-01,, true"
    })
    void aTreatmentEndsAfterItBegan(String began, String ended, boolean fits) {
        var treatment = event(
                fields("block=TREATMENT", "kind=SYSTEMIC_THERAPY", "began=" + empty(began), "ended=" + empty(ended)));

        if (fits) {
            assertThatCode(() -> new FactRules(treatment, TODAY).check()).doesNotThrowAnyException();
        } else {
            assertThatThrownBy(() -> new FactRules(treatment, TODAY).check())
                    .hasMessage("The treatment cannot have ended before it began.");
        }
    }

    @Test
    void aPlanMayLieInTheFutureAndACodeNeedsNoWords() {
        var plan = event(fields("block=HOME_PLAN", "kind=", "began=2026-12-17"));
        var code = event(fields("block=CODE", "kind=ICD_10", "code=C34.1", "words=", "began="));

        assertThatCode(() -> new FactRules(plan, TODAY).check()).doesNotThrowAnyException();
        assertThatCode(() -> new FactRules(code, TODAY).check()).doesNotThrowAnyException();
    }

    @Test
    void aStageNeedsItsEdition() {
        var stage = fields("block=CODE", "kind=TNM_CLINICAL", "code=cT2 N0 M0", "words=", "began=");

        assertThatThrownBy(() -> new FactRules(event(stage), TODAY).check()).hasMessageContaining("edition");
        stage.put("edition", "8");
        assertThatCode(() -> new FactRules(event(stage), TODAY).check()).doesNotThrowAnyException();
    }

    @Test
    void wordsThatAreTooLongAreRefused() {
        assertThatThrownBy(() -> new FactRules(event(Map.of("words", "x".repeat(1001))), TODAY).check())
                .hasMessageContaining("at most 1000 characters");
    }

    private static Map<String, String> fields(String... pairs) {
        var fields = new HashMap<String, String>();
        for (var pair : pairs) {
            var parts = pair.split("=", 2);
            fields.put(parts[0], parts[1]);
        }
        return fields;
    }

    private static String empty(String text) {
        return text == null ? "" : text;
    }

    /** A biopsy with everything that it needs, changed in these fields. */
    private static FactEntry event(Map<String, String> changes) {
        var fields = fields(
                "block=HISTORY",
                "kind=BIOPSY",
                "words=Biopsy of the lung",
                "began=2026-10",
                "source=DOCUMENT",
                "documentId=" + UUID.randomUUID());
        fields.putAll(changes);
        return new FactEntry(
                        one(Block.class, fields.get("block")),
                        one(Block.Kind.class, fields.get("kind")),
                        fields.get("words"),
                        fields.get("code"),
                        fields.get("edition"),
                        fields.get("began"),
                        fields.get("ended"),
                        null,
                        null,
                        one(Source.class, fields.get("source")),
                        fields.get("documentId").isEmpty() ? null : UUID.fromString(fields.get("documentId")),
                        1,
                        fields.get("language"),
                        fields.get("original"))
                .tidy();
    }

    private static <E extends Enum<E>> E one(Class<E> kind, String name) {
        return name == null || name.isEmpty() ? null : Enum.valueOf(kind, name);
    }
}
