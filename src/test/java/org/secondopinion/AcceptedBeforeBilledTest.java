package org.secondopinion;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.camunda.bpm.model.bpmn.Bpmn;
import org.camunda.bpm.model.bpmn.BpmnModelInstance;
import org.camunda.bpm.model.bpmn.instance.Activity;
import org.camunda.bpm.model.bpmn.instance.BoundaryEvent;
import org.camunda.bpm.model.bpmn.instance.CallActivity;
import org.camunda.bpm.model.bpmn.instance.EndEvent;
import org.camunda.bpm.model.bpmn.instance.FlowNode;
import org.camunda.bpm.model.bpmn.instance.SequenceFlow;
import org.junit.jupiter.api.Test;

/** No step after the intake runs, and nothing can be billed, before a family has accepted a cost range. */
class AcceptedBeforeBilledTest {

    private static final Path PATHWAY = Path.of("processes/second-opinion.bpmn");
    private static final Path INTAKE = Path.of("processes/intake/intake.bpmn");
    private static final Set<String> SAY_NO =
            Set.of("EndEvent_InquiryDeclined", "EndEvent_ConsentRefused", "EndEvent_CostDeclined");
    private static final String LEAVES_THE_QUESTION_OPEN = "EndEvent_FamilyReminded";

    @Test
    void theIntakeEndsWithAYesBehindAnAcceptedRangeOnly() throws IOException {
        assertThat(endsWithoutAcceptance(Files.readString(INTAKE)))
                .contains(LEAVES_THE_QUESTION_OPEN)
                .containsAll(SAY_NO)
                .hasSize(SAY_NO.size() + 1);
    }

    @Test
    void aWayPastTheFamilysAnswerIsNoticed() throws IOException {
        var shortcut = Files.readString(INTAKE)
                .replace(
                        "sourceRef=\"Gateway_ConsentsGiven\" targetRef=\"Task_EstimateCost\"",
                        "sourceRef=\"Gateway_ConsentsGiven\" targetRef=\"EndEvent_InquiryReadyForRecords\"");

        assertThat(endsWithoutAcceptance(shortcut)).contains("EndEvent_InquiryReadyForRecords");
    }

    @Test
    void aReminderThatGoesOnByItselfIsNoticed() throws IOException {
        var shortcut = Files.readString(INTAKE)
                .replace(
                        "sourceRef=\"Task_RemindOfCost\" targetRef=\"EndEvent_FamilyReminded\"",
                        "sourceRef=\"Task_RemindOfCost\" targetRef=\"EndEvent_InquiryReadyForRecords\"");

        assertThat(endsWithoutAcceptance(shortcut)).contains("EndEvent_InquiryReadyForRecords");
    }

    @Test
    void thePathwayCallsNothingButTheIntakeBeforeItsYes() {
        var pathway = Bpmn.readModelFromFile(PATHWAY.toFile());
        var begun = nodes(pathway, "StartEvent_InquiryReceived", flow -> !asks(flow, "${inquiryAccepted}"))
                .filter(CallActivity.class::isInstance)
                .map(FlowNode::getId);

        assertThat(begun).containsExactly("CallActivity_Intake");
    }

    private static Set<String> endsWithoutAcceptance(String intake) {
        var model = Bpmn.readModelFromStream(new ByteArrayInputStream(intake.getBytes()));
        return nodes(model, "StartEvent_InquiryRegistered", flow -> !asks(flow, "${costAccepted}"))
                .filter(EndEvent.class::isInstance)
                .map(FlowNode::getId)
                .collect(Collectors.toSet());
    }

    private static boolean asks(SequenceFlow flow, String question) {
        return flow.getConditionExpression() != null
                && flow.getConditionExpression().getTextContent().strip().equals(question);
    }

    /** What can be reached from a start by flows that are open. */
    private static Stream<FlowNode> nodes(BpmnModelInstance model, String start, Predicate<SequenceFlow> open) {
        var reached = new HashSet<FlowNode>();
        reach(model.getModelElementById(start), open, reached);
        return reached.stream();
    }

    private static void reach(FlowNode node, Predicate<SequenceFlow> open, Set<FlowNode> reached) {
        if (reached.add(node)) {
            node.getOutgoing().stream().filter(open).forEach(flow -> reach(flow.getTarget(), open, reached));
            node.getModelInstance().getModelElementsByType(BoundaryEvent.class).stream()
                    .filter(event ->
                            node instanceof Activity && event.getAttachedTo().equals(node))
                    .forEach(event -> reach(event, open, reached));
        }
    }
}
