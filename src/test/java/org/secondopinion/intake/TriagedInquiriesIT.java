package org.secondopinion.intake;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.aggregator.ArgumentsAccessor;
import org.junit.jupiter.params.provider.CsvFileSource;
import org.secondopinion.WholeApplication;
import org.secondopinion.cases.CaseId;
import org.secondopinion.cases.QuestionTopic;
import org.secondopinion.cases.RedFlag;
import org.secondopinion.cases.ReviewFormat;
import org.secondopinion.cases.Situation;
import org.secondopinion.cases.StageGroup;
import org.secondopinion.cases.TumourType;
import org.secondopinion.demo.CaseDriver;
import org.secondopinion.pathway.Rehearsal;
import org.secondopinion.pathway.WorkList;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.context.TestPropertySource;

/** Inquiries that a clinician can read, against what all tables of the triage say together. */
@WholeApplication
@TestPropertySource(properties = "camunda.bpm.job-execution.enabled=false")
class TriagedInquiriesIT {

    private static final String SEVERAL = "\\s*\\+\\s*";

    @Autowired
    CaseDriver driver;

    @Autowired
    WorkList work;

    @Autowired
    Triage triage;

    @Autowired
    Rehearsal rehearsal;

    @BeforeEach
    void aTuesday() {
        rehearsal.goTo(Instant.parse("2026-11-24T05:00:00Z"));
    }

    @AfterEach
    void backToNow() {
        rehearsal.backToNow();
    }

    @ParameterizedTest(name = "{0}")
    @CsvFileSource(resources = "/intake/inquiries.csv", delimiter = '|', useHeadersInDisplayName = true)
    void eachIsProposedWhatTheTablesSay(ArgumentsAccessor line) {
        var caseId = driver.open(inquiry(line));
        assertThat(driver.nextTask(caseId)).as("the first task").isPresent();

        var standing = triage.of(caseId).orElseThrow();
        assertThat(standing.proposal()).as(standing.reasons().toString()).isEqualTo(line.get(11, TriageAnswer.class));
        assertThat(String.join(" ", standing.reasons())).containsIgnoringCase(line.getString(12));
        assertThat(tasksOf(caseId).contains("Task_ConfirmContact"))
                .as("the urgent lane is open")
                .isEqualTo(line.getString(0).startsWith("F1"));
    }

    private List<String> tasksOf(CaseId caseId) {
        return work.tasksOf(caseId).stream().map(WorkList.Work::key).toList();
    }

    private static Inquiry inquiry(ArgumentsAccessor line) {
        return new Inquiry(
                new Inquiry.Patient("Asha", "Beispiel", LocalDate.of(1964, 3, 9), null, "IN"),
                new Inquiry.Contact("Mira Beispiel", "daughter", "mira@example.org", null, line.getString(1)),
                new Inquiry.HomeTeam("Dr Rao", "Sahyadri Hospital", "rao@example.org", "IN", null),
                new Inquiry.Diagnosis(
                        line.getString(2),
                        line.get(3, TumourType.class),
                        line.get(4, StageGroup.class),
                        line.get(5, Situation.class),
                        isYes(line.getString(7)),
                        null,
                        null,
                        line.getInteger(6),
                        isYes(line.getString(8))),
                several(
                        line.getString(9),
                        topic -> new Inquiry.Question(QuestionTopic.valueOf(topic), "What is best?")),
                several(line.getString(10), RedFlag::valueOf),
                Set.of(),
                ReviewFormat.ANY,
                null,
                null);
    }

    private static boolean isYes(String answer) {
        return answer.equals("yes");
    }

    private static <T> List<T> several(String written, Function<String, T> one) {
        return written == null
                ? List.of()
                : Arrays.stream(written.split(SEVERAL)).map(one).toList();
    }
}
