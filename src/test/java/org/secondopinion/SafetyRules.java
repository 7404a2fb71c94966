package org.secondopinion;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.camunda.bpm.model.bpmn.Bpmn;
import org.camunda.bpm.model.bpmn.BpmnModelInstance;
import org.camunda.bpm.model.bpmn.instance.BpmnModelElementInstance;
import org.camunda.bpm.model.bpmn.instance.BusinessRuleTask;
import org.camunda.bpm.model.bpmn.instance.CallActivity;
import org.camunda.bpm.model.bpmn.instance.EndEvent;
import org.camunda.bpm.model.bpmn.instance.ExclusiveGateway;
import org.camunda.bpm.model.bpmn.instance.FlowNode;
import org.camunda.bpm.model.bpmn.instance.Message;
import org.camunda.bpm.model.bpmn.instance.MessageEventDefinition;
import org.camunda.bpm.model.bpmn.instance.Process;
import org.camunda.bpm.model.bpmn.instance.SequenceFlow;
import org.camunda.bpm.model.bpmn.instance.ServiceTask;
import org.camunda.bpm.model.bpmn.instance.StartEvent;
import org.camunda.bpm.model.bpmn.instance.SubProcess;

/**
 * A second opinion must not delay urgent care: in the models nothing that can hold a case up stands between a red flag and
 * the advice to act with the local team. Whatever does is told in a sentence.
 */
final class SafetyRules {

    private static final String PATHWAY = "SecondOpinion";
    private static final String RAISED = "red-flag.raised";
    private static final String RED_FLAGS = "RedFlags";
    private static final String FOUND = "${redFlagFound}";
    private static final String RAISES = "${raiseRedFlagDelegate}";
    private static final List<String> ADVICE = List.of("${tellFamilyToActDelegate}", "${tellHomeTeamDelegate}");

    private final List<BpmnModelInstance> models;
    private final List<String> complaints = new ArrayList<>();

    SafetyRules(Path processes) {
        try (var files = Files.walk(processes)) {
            this.models = files.filter(file -> file.toString().endsWith(".bpmn"))
                    .sorted()
                    .map(file -> Bpmn.readModelFromFile(file.toFile()))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    List<String> complaints() {
        complaints.clear();
        theLaneIsOpenAtAnyTime();
        theInquiryIsAssessedFirst();
        whatWasFoundIsRaisedAtOnce();
        nothingElseWaitsForTheFlag();
        return List.copyOf(complaints);
    }

    private void theLaneIsOpenAtAnyTime() {
        var lanes = all(StartEvent.class).filter(SafetyRules::isLane).toList();
        if (lanes.isEmpty()) {
            complaints.add("No event sub-process begins with the message '%s'; a red flag would reach nobody"
                    .formatted(RAISED));
        }
        for (var lane : lanes) {
            if (lane.isInterrupting()) {
                complaints.add(
                        "Make '%s' non-interrupting; a red flag must not stop the review".formatted(lane.getName()));
            }
            if (!isOfTheWholePathway(lane)) {
                complaints.add(
                        "Put the event sub-process of '%s' directly into %s; there it is open from the first to the last step"
                                .formatted(lane.getName(), PATHWAY));
            }
            walkToAdvice(lane, new HashSet<>(ADVICE), new HashSet<>());
        }
    }

    private static boolean isLane(StartEvent start) {
        return start.getEventDefinitions().stream()
                .anyMatch(event -> event instanceof MessageEventDefinition message
                        && message.getMessage() != null
                        && RAISED.equals(message.getMessage().getName()));
    }

    private static boolean isOfTheWholePathway(StartEvent lane) {
        return lane.getParentElement() instanceof SubProcess sub
                && sub.triggeredByEvent()
                && sub.getParentElement() instanceof Process process
                && process.getId().equals(PATHWAY);
    }

    /** Follows every way, into called processes too, until both have been told. */
    private void walkToAdvice(FlowNode node, Set<String> toTell, Set<FlowNode> passed) {
        if (!passed.add(node)) {
            return;
        }
        if (node instanceof CallActivity call) {
            called(call).ifPresent(start -> walkToAdvice(start, toTell, passed));
            return;
        }
        if (node instanceof ServiceTask step) {
            toTell.remove(step.getCamundaDelegateExpression());
        } else if (!(node instanceof StartEvent)) {
            complaints.add("'%s' stands between a red flag and the advice to act; move it behind the advice"
                    .formatted(nameOf(node)));
            return;
        }
        if (!toTell.isEmpty()) {
            next(node).forEach(target -> walkToAdvice(target, new HashSet<>(toTell), passed));
        }
    }

    private void theInquiryIsAssessedFirst() {
        var start = process(PATHWAY).flatMap(SafetyRules::startOf);
        if (start.isEmpty() || !walkToAssessment(start.get(), new HashSet<>())) {
            complaints.add("No way leads from an inquiry to the decision '%s'".formatted(RED_FLAGS));
        }
    }

    /** Whether the decision is met on this way. */
    private boolean walkToAssessment(FlowNode node, Set<FlowNode> passed) {
        if (!passed.add(node)) {
            return false;
        }
        if (isAssessment(node)) {
            return true;
        }
        if (node instanceof CallActivity call) {
            return called(call).filter(start -> walkToAssessment(start, passed)).isPresent() || walkOn(node, passed);
        }
        if (!(node instanceof StartEvent || node instanceof ServiceTask)) {
            complaints.add("'%s' stands between an inquiry and the look for red flags; move it behind '%s'"
                    .formatted(nameOf(node), RED_FLAGS));
        }
        return !(node instanceof EndEvent) && walkOn(node, passed);
    }

    private boolean walkOn(FlowNode node, Set<FlowNode> passed) {
        return next(node).anyMatch(target -> walkToAssessment(target, passed));
    }

    private void whatWasFoundIsRaisedAtOnce() {
        all(BusinessRuleTask.class)
                .filter(SafetyRules::isAssessment)
                .filter(assessment -> next(assessment).noneMatch(SafetyRules::raises))
                .forEach(assessment -> complaints.add("After '%s' a flow with the condition %s must lead straight to %s"
                        .formatted(assessment.getName(), FOUND, RAISES)));
    }

    private static boolean raises(FlowNode node) {
        return isRaising(node)
                || node instanceof ExclusiveGateway
                        && node.getOutgoing().stream()
                                .filter(flow -> FOUND.equals(conditionOf(flow)))
                                .anyMatch(flow -> isRaising(flow.getTarget()));
    }

    private static boolean isRaising(FlowNode node) {
        return node instanceof ServiceTask step && RAISES.equals(step.getCamundaDelegateExpression());
    }

    private void nothingElseWaitsForTheFlag() {
        all(SequenceFlow.class)
                .filter(flow -> conditionOf(flow).toLowerCase().contains("redflag"))
                .filter(flow -> !FOUND.equals(conditionOf(flow)))
                .forEach(flow -> complaints.add(
                        "The flow '%s' asks for a red flag (%s); the way of a review must not depend on one"
                                .formatted(flow.getId(), conditionOf(flow))));
        all(Message.class)
                .filter(message -> message.getName().startsWith("red-flag")
                        && !message.getName().equals(RAISED))
                .forEach(
                        message -> complaints.add("A model waits for '%s'; nothing may wait until a red flag is cleared"
                                .formatted(message.getName())));
    }

    private static boolean isAssessment(FlowNode node) {
        return node instanceof BusinessRuleTask task && RED_FLAGS.equals(task.getCamundaDecisionRef());
    }

    private static String conditionOf(SequenceFlow flow) {
        return Optional.ofNullable(flow.getConditionExpression())
                .map(condition -> condition.getTextContent().strip())
                .orElse("");
    }

    private static Stream<FlowNode> next(FlowNode node) {
        return node.getOutgoing().stream().map(SequenceFlow::getTarget);
    }

    private Optional<FlowNode> called(CallActivity call) {
        return process(call.getCalledElement()).flatMap(SafetyRules::startOf);
    }

    private Optional<Process> process(String id) {
        return all(Process.class).filter(process -> process.getId().equals(id)).findFirst();
    }

    private static Optional<FlowNode> startOf(Process process) {
        return process.getChildElementsByType(StartEvent.class).stream()
                .findFirst()
                .map(FlowNode.class::cast);
    }

    private <T extends BpmnModelElementInstance> Stream<T> all(Class<T> type) {
        return models.stream().map(model -> model.getModelElementsByType(type)).flatMap(Collection::stream);
    }

    private static String nameOf(FlowNode node) {
        return node.getName() == null ? node.getId() : node.getName();
    }
}
