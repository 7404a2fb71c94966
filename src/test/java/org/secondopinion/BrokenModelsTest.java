package org.secondopinion;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.function.UnaryOperator;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.util.FileSystemUtils;

/** Breaks copies of the models, one thing at a time: the rules say which and what to do. */
class BrokenModelsTest {

    private static final String COLLECTION = "records/record-collection.bpmn";
    private static final String LIMITS = "records/record-recency.dmn";

    @TempDir
    Path copy;

    @BeforeEach
    void copyTheModels() {
        copy(Path.of("processes"), copy.resolve("processes"));
        copy(Path.of("forms"), copy.resolve("forms"));
        copy(Path.of("src/main/java/org/secondopinion/records"), copy.resolve("code/records"));
        copy(Path.of("src/main/java/org/secondopinion/cases"), copy.resolve("code/cases"));
        copy(Path.of("src/main/java/org/secondopinion/pathway"), copy.resolve("code/pathway"));
        assertThat(rules().complaintsAbout(model(COLLECTION))).isEmpty();
    }

    @Test
    void aDelegateThatWasRenamed() throws IOException {
        var delegate = copy.resolve("code/records/process/RefuseRecordDelegate.java");
        Files.move(delegate, delegate.resolveSibling("RejectRecordDelegate.java"));

        assertComplaint("'Task_RefuseRecord' calls ${refuseRecordDelegate}, but there is no class of that name;"
                + " rename the class or mend the model");
    }

    @Test
    void aDelegateThatTheModelCallsByAnotherName() {
        edit("${refuseRecordDelegate}", "${rejectRecordDelegate}");

        assertComplaint("'Task_RefuseRecord' should call ${refuseRecordDelegate}, not ${rejectRecordDelegate}");
    }

    @Test
    void aListenerThatIsGone() throws IOException {
        Files.delete(copy.resolve("code/records/process/KeepExportRuleListener.java"));

        assertComplaint("An execution listener calls ${keepExportRuleListener}, but there is no class of that name;"
                + " rename the class or mend the model");
    }

    @Test
    void aFormThatWasDeleted() throws IOException {
        Files.delete(copy.resolve("forms/records/inspect-record.form"));

        assertComplaint("'Task_InspectRecord' shows the form 'inspect-record', which forms/ does not have");
    }

    @Test
    void aFormThatNoTaskShows() {
        edit("camunda:formRef=\"inspect-record\"", "camunda:formRef=\"obtain-record\"");

        assertThat(rules().formsThatNoTaskShows()).containsExactly("inspect-record");
    }

    @Test
    void aFieldThatNobodyReads() {
        edit(copy.resolve("forms/records/inspect-record.form"), "\"key\": \"usable\"", "\"key\": \"isUsable\"");

        assertThat(rules().complaintsAbout(model(COLLECTION)))
                .containsExactlyInAnyOrder(
                        "'isUsable' of inspect-record.form is typed and lost; read it in InspectRecordListener or take"
                                + " it from the form",
                        "InspectRecordListener reads 'usable', which inspect-record.form does not have; add the field or"
                                + " mend its key");
    }

    @Test
    void aGatewayWithoutAName() {
        edit(" name=\"Record usable?\"", "");

        assertComplaint("Put the name of 'Gateway_RecordUsable' as a question");
    }

    @Test
    void aGatewayThatAsksNothing() {
        edit("Record usable?", "Usability");

        assertComplaint("Put the name of 'Gateway_RecordUsable' as a question");
    }

    @Test
    void anAnswerThatIsNotWritten() {
        edit("id=\"Flow_RecordUsableYes\" name=\"Yes\"", "id=\"Flow_RecordUsableYes\"");

        assertComplaint("Write the answer on the flow 'Flow_RecordUsableYes'");
    }

    @Test
    void anAnswerThatNobodyDecides() {
        edit(">${recordUsable}<", ">${quality > 3}<");

        assertComplaint("The flow 'Flow_RecordUsableYes' should read one declared variable, not ${quality > 3}");
    }

    @Test
    void aWayWithoutCondition() {
        edit("default=\"Flow_RecordUsableNo\"", "");

        assertComplaint("The flow 'Flow_RecordUsableNo' needs a condition, or is the default and has none");
    }

    @Test
    void anEventWithoutAName() {
        edit(" name=\"Record overdue\"", "");

        assertComplaint("Give 'Event_RecordOverdue' a name that a clinician understands");
    }

    @Test
    void aTaskThatIsNotCalledWhatItSays() {
        edit("name=\"Inspect record\"", "name=\"Look at the record\"");

        assertComplaint(
                "The task 'Look at the record' should have the id 'Task_LookAtRecord', not 'Task_InspectRecord'");
    }

    @Test
    void anIdThatTheModelerMade() {
        edit("Gateway_RecordWaived", "Activity_0x1y2z3");

        assertComplaint("The id 'Activity_0x1y2z3' should start with 'Gateway_'");
    }

    @Test
    void aFlowThatTheModelerNamed() {
        edit("Flow_RecordMissing", "Flow_0x1y2z3");

        assertComplaint("Choose an id such as Flow_SlotFoundNo for the flow 'Flow_0x1y2z3'");
    }

    @Test
    void aScript() {
        edit(
                "<bpmn:serviceTask id=\"Task_RemindOfRecord\" name=\"Remind of record\""
                        + " camunda:delegateExpression=\"${remindOfRecordDelegate}\">",
                "<bpmn:scriptTask id=\"Task_RemindOfRecord\" name=\"Remind of record\" scriptFormat=\"groovy\">");
        editPattern(
                model(COLLECTION), "(scriptTask (?:(?!/bpmn:serviceTask).)*)/bpmn:serviceTask", "$1/bpmn:scriptTask");

        assertComplaint("Replace the script task 'Task_RemindOfRecord' by a delegate; scripts run unguarded");
    }

    @Test
    void aSavePointThatRetriesAtOnce() {
        edit("<camunda:failedJobRetryTimeCycle>PT1M,PT5M,PT30M,PT2H,PT6H</camunda:failedJobRetryTimeCycle>", "");

        assertComplaint("Give the save point at 'Task_DetermineRequiredRecords' a spaced retry cycle");
    }

    @Test
    void bindingsToWhateverIsDeployedLast() {
        edit("camunda:decisionRefBinding=\"deployment\"", "camunda:decisionRefBinding=\"latest\"");
        assertComplaint("Bind the decision of 'Task_DetermineRequiredRecords' by deployment");

        edit("camunda:formRefBinding=\"deployment\"", "camunda:formRefBinding=\"latest\"");
        assertComplaint("Bind the form of 'Task_InspectRecord' by deployment");

        var pathway = model("second-opinion.bpmn");
        edit(pathway, "camunda:calledElementBinding=\"deployment\"", "camunda:calledElementBinding=\"latest\"");
        assertThat(rules().complaintsAbout(pathway))
                .contains("Bind the process that 'CallActivity_Intake' calls by deployment");
    }

    @Test
    void whatIsAskedOrCalledButNotThere() {
        edit("camunda:decisionRef=\"RecordRecency\"", "camunda:decisionRef=\"RecordAge\"");
        assertComplaint("'Task_AssessRecency' asks the decision 'RecordAge', which no DMN file has");

        var pathway = model("second-opinion.bpmn");
        edit(pathway, "calledElement=\"Intake\"", "calledElement=\"Admission\"");
        assertThat(rules().complaintsAbout(pathway))
                .contains("'CallActivity_Intake' calls the process 'Admission', which no file has");
    }

    @Test
    void aTaskOfWhichNobodyKnowsWhoDoesWhatWhen() {
        editTask("Task_DecideOnGaps", "camunda:candidateGroups=\"[^\"]*\"", "");
        editTask("Task_DecideOnGaps", "camunda:dueDate=\"[^\"]*\"", "");
        editTask("Task_DecideOnGaps", "camunda:priority=\"[^\"]*\"", "");
        editTask("Task_DecideOnGaps", "<bpmn:documentation>[^<]*</bpmn:documentation>", "");
        editTask("Task_DecideOnGaps", "event=\"complete\"", "event=\"create\"");

        assertThat(rules().complaintsAbout(model(COLLECTION)))
                .containsExactly(
                        "Say which candidate group does 'Task_DecideOnGaps'",
                        "Give 'Task_DecideOnGaps' a due date in working days",
                        "Give 'Task_DecideOnGaps' a priority",
                        "Say in one sentence what to do in 'Task_DecideOnGaps'",
                        "What is typed in 'Task_DecideOnGaps' reaches no room; give it a complete listener");
    }

    @Test
    void aProcessThatIsNotCalledLikeItsFile() {
        edit("<bpmn:process id=\"RecordCollection\"", "<bpmn:process id=\"Collection\"");

        assertComplaint("Name the process 'Collection' after its file " + model(COLLECTION));
    }

    @Test
    void aHistoryThatIsKeptForEver() {
        edit(" camunda:historyTimeToLive=\"P3650D\"", "");

        assertComplaint("Give RecordCollection a history time to live");
    }

    @Test
    void aRuleThatDoesNotSayWhy() {
        editPattern(model(LIMITS), "(<rule id=\"Rule_LaboratoryAcute\">\\s*)<description>.*?</description>", "$1");

        assertThat(rules().complaintsAboutDecision(model(LIMITS)))
                .containsExactly("Say in the annotation of 'Rule_LaboratoryAcute' why it is so");
    }

    @Test
    void aRuleThatNobodyNamed() {
        edit(model(LIMITS), "Rule_LaboratoryAcute", "DecisionRule_0abc123");

        assertThat(rules().complaintsAboutDecision(model(LIMITS)))
                .containsExactly("Choose an id such as Rule_TreatmentSoon for the rule 'DecisionRule_0abc123'");
    }

    @Test
    void aDecisionWithoutSource() {
        edit(model(LIMITS), "name=\"source\"", "name=\"origin\"");

        assertThat(rules().complaintsAboutDecision(model(LIMITS)))
                .containsExactly(model(LIMITS) + " should answer with source and reviewedOn");
    }

    private void assertComplaint(String sentence) {
        assertThat(rules().complaintsAbout(model(COLLECTION))).contains(sentence);
    }

    private ModelRules rules() {
        return new ModelRules(copy.resolve("processes"), copy.resolve("forms"), copy.resolve("code"));
    }

    private Path model(String name) {
        return copy.resolve("processes").resolve(name);
    }

    private void edit(String words, String others) {
        edit(model(COLLECTION), words, others);
    }

    private static void edit(Path file, String words, String others) {
        change(file, text -> text.replace(words, others));
    }

    private static void editPattern(Path file, String pattern, String others) {
        change(
                file,
                text -> Pattern.compile(pattern, Pattern.DOTALL).matcher(text).replaceFirst(others));
    }

    /** Edits what stands in the element of this task. */
    private void editTask(String id, String pattern, String others) {
        var task = "(<bpmn:userTask id=\"%s\"(?:(?!/bpmn:userTask).)*?)%s".formatted(id, pattern);
        editPattern(model(COLLECTION), task, "$1" + others);
    }

    private static void change(Path file, UnaryOperator<String> edit) {
        try {
            var before = Files.readString(file);
            var after = edit.apply(before);
            assertThat(after).as("something in %s to break", file).isNotEqualTo(before);
            Files.writeString(file, after);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void copy(Path from, Path to) {
        try {
            FileSystemUtils.copyRecursively(from, to);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
