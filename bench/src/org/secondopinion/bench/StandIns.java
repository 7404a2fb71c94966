package org.secondopinion.bench;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Collection;
import java.util.Date;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Function;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.ExecutionListener;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.camunda.bpm.engine.variable.Variables;
import org.secondopinion.pathway.CaseItems;
import org.secondopinion.pathway.CasePerson;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;

/**
 * A bean for every name that the models call, which does nothing but what was recorded: the case then goes the same
 * way without any room behind it.
 */
final class StandIns {

    private static final String DELEGATES = "delegateExpression=\"\\$\\{(\\w+)}\"";
    private static final String ITEMS = "collection=\"\\$\\{(\\w+)\\.of\\(";
    private static final String PERSONS = "assignee=\"\\$\\{(\\w+)\\.of\\(";
    private static final String DATES = "(?:dueDate=\"|>)\\$\\{(\\w+)\\.(?:of|after|every|day)\\(";
    private static final String PRIORITIES = "priority=\"\\$\\{(\\w+)\\.of\\(";

    private final Recording recording;
    private final Map<String, AtomicInteger> visits = new ConcurrentHashMap<>();

    private StandIns(Recording recording) {
        this.recording = recording;
    }

    static Map<String, Object> of(Recording recording) throws IOException {
        return new StandIns(recording).beans();
    }

    private Map<String, Object> beans() throws IOException {
        var beans = new HashMap<String, Object>();
        for (var model : new PathMatchingResourcePatternResolver().getResources("classpath:/model/**/*.bpmn")) {
            var text = model.getContentAsString(StandardCharsets.UTF_8);
            names(DELEGATES, text).forEach(name -> beans.put(name.group(1), new SetsWhatWasRecorded()));
            names(ITEMS, text).forEach(name -> beans.put(name.group(1), (CaseItems) this::items));
            names(PERSONS, text).forEach(name -> beans.put(name.group(1), (CasePerson) execution -> "specialist"));
            names(DATES, text).forEach(name -> beans.put(name.group(1), new CalendarDays()));
            names(PRIORITIES, text).forEach(name -> beans.put(name.group(1), new AnyPriority()));
        }
        beans.put("caseCoordinator", (CasePerson) execution -> "coordinator");
        beans.put("factsListener", puts("facts", execution -> recording.facts()));
        beans.put("attendanceListener", puts("attendance", execution -> recording.attendance()));
        beans.put(
                "specimenListener",
                puts(
                        "specimen",
                        execution -> recording.specimens().get((String) execution.getVariable("recordRequestId"))));
        return beans;
    }

    private static Stream<MatchResult> names(String pattern, String model) {
        return Pattern.compile(pattern).matcher(model).results();
    }

    private Collection<String> items(DelegateExecution execution) {
        return recording.items().get(execution.getCurrentActivityId().replace("#multiInstanceBody", ""));
    }

    private static ExecutionListener puts(String name, Function<DelegateExecution, Object> facts) {
        return execution -> execution.setVariableLocal(name, Variables.objectValue(facts.apply(execution), true));
    }

    private Map<String, Object> next(DelegateExecution execution, String activity) {
        var visit = visits.computeIfAbsent(
                execution.getProcessBusinessKey() + " " + activity, first -> new AtomicInteger());
        return recording.at(activity, visit.getAndIncrement());
    }

    private final class SetsWhatWasRecorded implements JavaDelegate, ExecutionListener, TaskListener {

        @Override
        public void execute(DelegateExecution execution) {
            next(execution, execution.getCurrentActivityId()).forEach(execution::setVariable);
        }

        @Override
        public void notify(DelegateExecution execution) {
            execute(execution);
        }

        @Override
        public void notify(DelegateTask task) {
            next(task.getExecution(), task.getTaskDefinitionKey()).forEach(task::setVariable);
        }
    }

    /** Dates without a calendar of holidays. */
    public static class CalendarDays {

        private static final int DAYS_AHEAD = 3;

        public String every(int days, int times) {
            return "R%d/P%dD".formatted(times, days);
        }

        public Date after(int days) {
            return Date.from(Instant.now().plus(days, ChronoUnit.DAYS));
        }

        public Date day(DelegateExecution execution, int number) {
            return after(number);
        }

        public Date of(DelegateExecution execution) {
            return after(DAYS_AHEAD);
        }
    }

    /** The priority of a case without urgency. */
    public static class AnyPriority {

        public int of(DelegateExecution execution) {
            return 50;
        }
    }
}
