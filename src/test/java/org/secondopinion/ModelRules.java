package org.secondopinion;

import static java.util.stream.Collectors.toSet;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.camunda.bpm.model.bpmn.Bpmn;
import org.camunda.bpm.model.bpmn.BpmnModelInstance;
import org.camunda.bpm.model.bpmn.instance.BpmnModelElementInstance;
import org.camunda.bpm.model.bpmn.instance.BusinessRuleTask;
import org.camunda.bpm.model.bpmn.instance.CallActivity;
import org.camunda.bpm.model.bpmn.instance.EndEvent;
import org.camunda.bpm.model.bpmn.instance.Event;
import org.camunda.bpm.model.bpmn.instance.EventBasedGateway;
import org.camunda.bpm.model.bpmn.instance.ExclusiveGateway;
import org.camunda.bpm.model.bpmn.instance.FlowElement;
import org.camunda.bpm.model.bpmn.instance.FlowNode;
import org.camunda.bpm.model.bpmn.instance.Gateway;
import org.camunda.bpm.model.bpmn.instance.Process;
import org.camunda.bpm.model.bpmn.instance.ScriptTask;
import org.camunda.bpm.model.bpmn.instance.SequenceFlow;
import org.camunda.bpm.model.bpmn.instance.ServiceTask;
import org.camunda.bpm.model.bpmn.instance.StartEvent;
import org.camunda.bpm.model.bpmn.instance.SubProcess;
import org.camunda.bpm.model.bpmn.instance.UserTask;
import org.camunda.bpm.model.bpmn.instance.camunda.CamundaExecutionListener;
import org.camunda.bpm.model.bpmn.instance.camunda.CamundaFailedJobRetryTimeCycle;
import org.camunda.bpm.model.bpmn.instance.camunda.CamundaTaskListener;
import org.camunda.bpm.model.dmn.Dmn;
import org.camunda.bpm.model.dmn.instance.Decision;
import org.camunda.bpm.model.dmn.instance.DecisionTable;
import org.camunda.bpm.model.dmn.instance.Rule;
import org.secondopinion.pathway.PathwayVariables;

/** The rules that hold models, forms and code together; whatever breaks one is told in a sentence that says what to do. */
final class ModelRules {

    private static final Pattern BEAN = Pattern.compile("\\$\\{(\\w+)(\\.\\w+\\(.*\\))?}");
    private static final Pattern ANSWER = Pattern.compile("\\$\\{(\\w+)( == '[A-Z_]+')?}");

    private final Path processes;
    private final Path forms;
    private final Path code;
    private final Set<String> classes;
    private final Set<String> formIds;
    private final Set<String> processIds;
    private final Set<String> decisionIds;
    private final List<String> complaints = new ArrayList<>();

    ModelRules(Path processes, Path forms, Path code) {
        this.processes = processes;
        this.forms = forms;
        this.code = code;
        this.classes = namesIn(code, ".java");
        this.formIds = namesIn(forms, ".form");
        this.processIds = ids(".bpmn");
        this.decisionIds = ids(".dmn");
    }

    List<Path> models() {
        return files(processes, ".bpmn").toList();
    }

    List<Path> decisions() {
        return files(processes, ".dmn").toList();
    }

    /** What is wrong with a model, each thing in a sentence. */
    List<String> complaintsAbout(Path model) {
        complaints.clear();
        read(model, Bpmn.readModelFromFile(model.toFile()));
        return List.copyOf(complaints);
    }

    /** What is wrong with a decision, each thing in a sentence. */
    List<String> complaintsAboutDecision(Path decision) {
        complaints.clear();
        readDecision(decision);
        return List.copyOf(complaints);
    }

    Set<String> formsThatNoTaskShows() {
        var shown = models().stream()
                .flatMap(file -> Bpmn.readModelFromFile(file.toFile()).getModelElementsByType(UserTask.class).stream())
                .map(UserTask::getCamundaFormRef)
                .filter(Objects::nonNull)
                .collect(toSet());
        return formIds.stream().filter(form -> !shown.contains(form)).collect(toSet());
    }

    private void read(Path file, BpmnModelInstance model) {
        var process = model.getModelElementsByType(Process.class).iterator().next();
        demand(
                process.getId().equals(pascal(nameOf(file))),
                "Name the process '%s' after its file %s",
                process.getId(),
                file);
        demand(process.getCamundaHistoryTimeToLiveString() != null, "Give %s a history time to live", process.getId());
        model.getModelElementsByType(ScriptTask.class)
                .forEach(task ->
                        complain("Replace the script task '%s' by a delegate; scripts run unguarded", task.getId()));
        model.getModelElementsByType(FlowNode.class).forEach(this::readNode);
        model.getModelElementsByType(SequenceFlow.class).forEach(this::readFlow);
        model.getModelElementsByType(CamundaExecutionListener.class)
                .forEach(listener -> demandBean("An execution listener", listener.getCamundaDelegateExpression()));
    }

    private void readNode(FlowNode node) {
        readName(node);
        readSavePoint(node);
        if (node instanceof BusinessRuleTask rule) {
            readDecisionTask(rule);
        } else if (node instanceof ServiceTask service) {
            readServiceTask(service);
        } else if (node instanceof UserTask task) {
            readUserTask(task);
        } else if (node instanceof CallActivity call) {
            readCall(call);
        }
    }

    private void readName(FlowNode node) {
        var id = node.getId();
        var name = node.getName() == null ? "" : node.getName().strip();
        demand(id.startsWith(prefix(node)), "The id '%s' should start with '%s'", id, prefix(node));
        if (isQuestion(node)) {
            demand(name.endsWith("?"), "Put the name of '%s' as a question", id);
        } else if (!(node instanceof Gateway)) {
            demand(!name.isEmpty(), "Give '%s' a name that a clinician understands", id);
        }
        if (id.startsWith("Task_") && !name.isEmpty()) {
            var expected = "Task_" + pascal(name);
            demand(id.equals(expected), "The task '%s' should have the id '%s', not '%s'", name, expected, id);
        }
    }

    private void readSavePoint(FlowNode node) {
        if (!(node instanceof EventBasedGateway) && (node.isCamundaAsyncBefore() || node.isCamundaAsyncAfter())) {
            demand(
                    !extensions(node, CamundaFailedJobRetryTimeCycle.class).isEmpty(),
                    "Give the save point at '%s' a spaced retry cycle",
                    node.getId());
        }
    }

    private void readDecisionTask(BusinessRuleTask rule) {
        var id = rule.getId();
        var decision = rule.getCamundaDecisionRef();
        demand(decisionIds.contains(decision), "'%s' asks the decision '%s', which no DMN file has", id, decision);
        demand("deployment".equals(rule.getCamundaDecisionRefBinding()), "Bind the decision of '%s' by deployment", id);
    }

    private void readServiceTask(ServiceTask service) {
        var id = service.getId();
        var expression = service.getCamundaDelegateExpression();
        var expected = "${" + decapitalised(id.replaceFirst("^Task_", "")) + "Delegate}";
        demand(expected.equals(expression), "'%s' should call %s, not %s", id, expected, expression);
        demandBean("'" + id + "'", expression);
    }

    private void readCall(CallActivity call) {
        var id = call.getId();
        var called = call.getCalledElement();
        demand(processIds.contains(called), "'%s' calls the process '%s', which no file has", id, called);
        demand(
                "deployment".equals(call.getCamundaCalledElementBinding()),
                "Bind the process that '%s' calls by deployment",
                id);
    }

    private void readUserTask(UserTask task) {
        var id = task.getId();
        var form = task.getCamundaFormRef();
        demand(formIds.contains(form), "'%s' shows the form '%s', which forms/ does not have", id, form);
        demand("deployment".equals(task.getCamundaFormRefBinding()), "Bind the form of '%s' by deployment", id);
        demand(task.getCamundaCandidateGroups() != null, "Say which candidate group does '%s'", id);
        demand(task.getCamundaDueDate() != null, "Give '%s' a due date in working days", id);
        demand(task.getCamundaPriority() != null, "Give '%s' a priority", id);
        demand(!task.getDocumentations().isEmpty(), "Say in one sentence what to do in '%s'", id);
        var listeners = extensions(task, CamundaTaskListener.class);
        listeners.forEach(listener -> demandBean("'" + id + "'", listener.getCamundaDelegateExpression()));
        listeners.stream()
                .filter(listener -> listener.getCamundaEvent().equals("complete"))
                .map(CamundaTaskListener::getCamundaDelegateExpression)
                .findFirst()
                .ifPresentOrElse(
                        listener -> readFields(form, listener),
                        () -> complain("What is typed in '%s' reaches no room; give it a complete listener", id));
    }

    private void readFields(String form, String listener) {
        var file = named(forms, ".form", form);
        var source = BEAN.matcher(listener)
                .results()
                .findFirst()
                .flatMap(bean -> named(code, ".java", capitalised(bean.group(1))));
        if (file.isPresent() && source.isPresent()) {
            var fields = new FormFields(file.get(), source.get());
            var name = nameOf(source.get());
            fields.thatNobodyReads()
                    .forEach(field -> complain(
                            "'%s' of %s.form is typed and lost; read it in %s or take it from the form",
                            field, form, name));
            fields.thatNobodyTypes()
                    .forEach(field -> complain(
                            "%s reads '%s', which %s.form does not have; add the field or mend its key",
                            name, field, form));
        }
    }

    private void readFlow(SequenceFlow flow) {
        demand(
                flow.getId().startsWith("Flow_") && !flow.getId().matches("Flow_[0-9a-z]{7}"),
                "Choose an id such as Flow_SlotFoundNo for the flow '%s'",
                flow.getId());
        if (isQuestion(flow.getSource())) {
            demand(flow.getName() != null, "Write the answer on the flow '%s'", flow.getId());
            var isDefault = flow.equals(((ExclusiveGateway) flow.getSource()).getDefault());
            demand(
                    isDefault != (flow.getConditionExpression() != null),
                    "The flow '%s' needs a condition, or is the default and has none",
                    flow.getId());
        }
        if (flow.getConditionExpression() != null) {
            var answer = ANSWER.matcher(
                    flow.getConditionExpression().getTextContent().strip());
            demand(
                    answer.matches() && PathwayVariables.isDeclared(answer.group(1)),
                    "The flow '%s' should read one declared variable, not %s",
                    flow.getId(),
                    flow.getConditionExpression().getTextContent());
        }
    }

    private void readDecision(Path file) {
        var model = Dmn.readModelFromFile(file.toFile());
        for (var decision : model.getModelElementsByType(Decision.class)) {
            demand(
                    decision.getId().equals(pascal(nameOf(file))),
                    "Name the decision '%s' after its file %s",
                    decision.getId(),
                    file);
            demand(
                    decision.getCamundaHistoryTimeToLiveString() != null,
                    "Give %s a history time to live",
                    decision.getId());
        }
        for (var table : model.getModelElementsByType(DecisionTable.class)) {
            var outputs =
                    table.getOutputs().stream().map(output -> output.getName()).toList();
            demand(
                    outputs.containsAll(List.of("source", "reviewedOn")),
                    "%s should answer with source and reviewedOn",
                    file);
        }
        for (var rule : model.getModelElementsByType(Rule.class)) {
            demand(
                    rule.getId().matches("Rule_[A-Z]\\w+"),
                    "Choose an id such as Rule_TreatmentSoon for the rule '%s'",
                    rule.getId());
            demand(
                    rule.getDescription() != null
                            && !rule.getDescription().getTextContent().isBlank(),
                    "Say in the annotation of '%s' why it is so",
                    rule.getId());
        }
    }

    private static <E extends BpmnModelElementInstance> Collection<E> extensions(FlowNode node, Class<E> kind) {
        return node.getExtensionElements() == null
                ? List.of()
                : node.getExtensionElements()
                        .getElementsQuery()
                        .filterByType(kind)
                        .list();
    }

    private static boolean isQuestion(FlowElement node) {
        return node instanceof ExclusiveGateway gateway && gateway.getOutgoing().size() > 1;
    }

    private static String prefix(FlowNode node) {
        if (node instanceof StartEvent) return "StartEvent_";
        if (node instanceof EndEvent) return "EndEvent_";
        if (node instanceof Event) return "Event_";
        if (node instanceof Gateway) return "Gateway_";
        if (node instanceof CallActivity) return "CallActivity_";
        if (node instanceof SubProcess) return "SubProcess_";
        return "Task_";
    }

    private void demandBean(String who, String expression) {
        var bean = BEAN.matcher(String.valueOf(expression));
        demand(
                bean.matches() && classes.contains(capitalised(bean.group(1))),
                "%s calls %s, but there is no class of that name; rename the class or mend the model",
                who,
                expression);
    }

    private void demand(boolean kept, String sentence, Object... words) {
        if (!kept) {
            complain(sentence, words);
        }
    }

    private void complain(String sentence, Object... words) {
        complaints.add(sentence.formatted(words));
    }

    private static Set<String> namesIn(Path folder, String ending) {
        return files(folder, ending).map(ModelRules::nameOf).collect(toSet());
    }

    private Set<String> ids(String ending) {
        return files(processes, ending).map(file -> pascal(nameOf(file))).collect(toSet());
    }

    private static Optional<Path> named(Path folder, String ending, String name) {
        return files(folder, ending).filter(file -> nameOf(file).equals(name)).findFirst();
    }

    private static Stream<Path> files(Path folder, String ending) {
        try (var files = Files.walk(folder)) {
            return files.filter(file -> file.toString().endsWith(ending)).sorted().toList().stream();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String nameOf(Path file) {
        var name = file.getFileName().toString();
        return name.substring(0, name.lastIndexOf('.'));
    }

    /** "Record home-team answer" and "home-team-handback" -> "RecordHomeTeamAnswer", "HomeTeamHandback". */
    private static String pascal(String words) {
        return Arrays.stream(words.split("[\\s-]+"))
                .filter(word -> !word.matches("(?i)an?|the"))
                .map(ModelRules::capitalised)
                .collect(Collectors.joining());
    }

    private static String capitalised(String word) {
        return Character.toUpperCase(word.charAt(0)) + word.substring(1);
    }

    private static String decapitalised(String word) {
        return Character.toLowerCase(word.charAt(0)) + word.substring(1);
    }
}
