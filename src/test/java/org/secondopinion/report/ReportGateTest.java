package org.secondopinion.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.when;
import static org.secondopinion.report.ReportAnswer.answered;
import static org.secondopinion.report.ReportAnswer.notAnswered;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.secondopinion.cases.CaseFile;
import org.secondopinion.cases.Contact;
import org.secondopinion.cases.Patient;
import org.secondopinion.report.ReportDocument.Source;
import org.secondopinion.report.plain.PlainVersion;

class ReportGateTest {

    static final List<Source> SOURCES = List.of(new Source("Pathology report", "2026-10-14"));
    static final PlainVersion PLAIN = new PlainVersion("de", "a", "b", "c", "d");

    final CaseFile file = mock();

    @BeforeEach
    void aCaseOfAGermanFamily() {
        when(file.patient())
                .thenReturn(new Patient("Jürgen", "Vogt", LocalDate.of(1960, 1, 1), Patient.Sex.MALE, "DE"));
        when(file.contact()).thenReturn(new Contact("C", "son", "c@example.org", null, "de"));
    }

    @Test
    void anAnswerAndAReasonWhyThereIsNoneBothCount() {
        var answers = new TreeMap<>(Map.of(1, answered("Yes."), 2, notAnswered("The slides are missing.")));

        assertThat(ReportGate.missing(2, answers, true, SOURCES)).isEmpty();
    }

    @Test
    void everyOpenQuestionIsNamed() {
        var answers = new TreeMap<>(Map.of(2, answered("Yes.")));

        assertThat(ReportGate.missing(3, answers, true, SOURCES))
                .containsExactly(
                        "Question 1 has neither an answer nor a reason why it has none.",
                        "Question 3 has neither an answer nor a reason why it has none.");
    }

    @Test
    void nothingIsReportedWithoutAReview() {
        assertThat(ReportGate.missing(0, new TreeMap<>(), false, SOURCES))
                .containsExactly("There is neither an opinion nor a recommendation of a board.");
    }

    @Test
    void sourcesAreNamedWithTheirDates() {
        assertThat(ReportGate.missing(0, new TreeMap<>(), true, List.of()))
                .containsExactly("The report names no record that it rests on.");
        assertThat(ReportGate.missing(0, new TreeMap<>(), true, List.of(SOURCES.get(0), new Source("CT images", null))))
                .containsExactly("Source 2 (CT images) has no date.");
    }

    @Test
    void theNameIsTheCasesHoweverItIsSpaced() {
        assertThat(ReportGate.wrong(file, report("ju\u0308rgen  VOGT", "rao", "de", "Bitte")))
                .isEmpty();
        assertThat(ReportGate.wrong(file, report("Jürgen Voigt", "rao", "de", "Bitte")))
                .containsExactly("The patient's name on the report is not the one of the case.");
        assertThat(ReportGate.wrong(file, report(null, "rao", "de", "Bitte"))).hasSize(1);
    }

    @Test
    void aSignedReportInTheFamilysLanguageMayBeDelivered() {
        assertThat(ReportGate.undeliverable(file, report("Jürgen Vogt", "rao", "de", "Bitte"), "Dr. Rao", PLAIN))
                .isEmpty();
    }

    @Test
    void eachLackingThingHasItsSentence() {
        assertThat(ReportGate.undeliverable(file, report("Anna Vogt", null, null, null), null, null))
                .containsExactly(
                        "The patient's name on the report is not the one of the case.",
                        "The report is not signed.",
                        "The report has no disclaimer in the language of the family (de).",
                        "There is no plain-language version in the language of the family (de).");
    }

    @Test
    void aLoginIsNoNameAndAnotherLanguageIsNotTheFamilys() {
        var english = new PlainVersion("en", "a", "b", "c", "d");

        assertThat(ReportGate.undeliverable(file, report("Jürgen Vogt", "x17", "en", "Please"), null, english))
                .containsExactly(
                        "The report is signed by a login that has no name.",
                        "The report has no disclaimer in the language of the family (de).",
                        "There is no plain-language version in the language of the family (de).");
    }

    private static Report report(String patient, String signedBy, String language, String disclaimer) {
        return new Report(
                UUID.randomUUID(),
                1,
                ReportState.COMPLETE,
                Instant.EPOCH,
                patient,
                null,
                null,
                null,
                null,
                null,
                null,
                language,
                disclaimer,
                signedBy,
                signedBy == null ? null : Instant.EPOCH,
                null,
                null,
                null,
                null,
                null,
                null);
    }
}
