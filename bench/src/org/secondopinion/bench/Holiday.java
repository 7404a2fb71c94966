package org.secondopinion.bench;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Date;
import java.util.List;
import java.util.function.IntSupplier;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.model.bpmn.Bpmn;
import org.secondopinion.cases.CaseId;
import org.secondopinion.clocks.DueDates;
import org.secondopinion.clocks.calendar.Calendars;
import org.secondopinion.demo.CaseDriver;
import org.secondopinion.intake.Inquiry;
import org.secondopinion.pathway.Rehearsal;
import org.springframework.context.ApplicationContext;
import org.springframework.transaction.support.TransactionTemplate;

/** One day off more among many open tasks: those due in its week move, and all are counted again to know which. */
final class Holiday {

    private static final int WEEKS = 10;
    private static final int CASES = 10;
    private static final int ROUNDS = 3;
    private static final LocalDate FIRST_MONDAY = LocalDate.of(2026, 7, 6);
    private static final LocalTime MORNING_IN_UTC = LocalTime.of(5, 0);

    private final ApplicationContext product;
    private final Path list;
    private final int tasks;
    private final Report report = new Report();

    Holiday(ApplicationContext product, Path dataFolder, int tasks) {
        this.product = product;
        this.list = dataFolder.resolve("clocks/holidays.csv");
        this.tasks = tasks;
    }

    Report measure() throws IOException {
        openTasks();
        report.line("%d open tasks, of which the day off moves those of one week in %d.%n", tasks, WEEKS)
                .line("| round | tasks moved | seconds | engine only | ratio |")
                .line("| ---: | ---: | ---: | ---: | ---: |");
        for (var round = 1; round <= ROUNDS; round++) {
            dayOff();
            compare(round);
            Files.delete(list);
            product.getBean(Calendars.class).reload();
            product.getBean(DueDates.class).recount("a measurement ends");
        }
        return report;
    }

    private void compare(int round) {
        var moved = new int[1];
        var recount = time(() -> moved[0] = product.getBean(DueDates.class).recount("a measurement"));
        var floor = time(this::moveByTheEngineOnly);
        report.line("| %d | %d | %.1f | %.1f | %.1f |", round, moved[0], recount, floor, recount / floor);
    }

    /** What nobody can save: every open task read, and a tenth of them written, in one transaction. */
    private int moveByTheEngineOnly() {
        var engine = product.getBean(TaskService.class);
        return product.getBean(TransactionTemplate.class).execute(status -> {
            var open = engine.createTaskQuery().taskDefinitionKey("Task_Wait").list();
            open.stream()
                    .limit(tasks / WEEKS)
                    .forEach(task -> engine.setDueDate(
                            task.getId(),
                            Date.from(task.getDueDate().toInstant().plus(Duration.ofDays(1)))));
            status.setRollbackOnly();
            return open.size();
        });
    }

    private static double time(IntSupplier work) {
        var start = System.nanoTime();
        work.getAsInt();
        return (System.nanoTime() - start) / 1e9;
    }

    private void openTasks() throws IOException {
        product.getBean(RepositoryService.class)
                .createDeployment()
                .addModelInstance(
                        "waiting.bpmn",
                        Bpmn.createExecutableProcess("Waiting")
                                .name("Waiting")
                                .camundaHistoryTimeToLive(1)
                                .startEvent()
                                .name("Begun")
                                .userTask("Task_Wait")
                                .name("Wait")
                                .camundaDueDate("${workingDays.after(5)}")
                                .endEvent()
                                .name("Over")
                                .done())
                .deploy();
        var rehearsal = product.getBean(Rehearsal.class);
        var cases = cases();
        for (var week = 0; week < WEEKS; week++) {
            rehearsal.goTo(monday(week));
            for (var task = 0; task < tasks / WEEKS; task++) {
                product.getBean(RuntimeService.class)
                        .startProcessInstanceByKey(
                                "Waiting", cases.get(task % CASES).reference());
            }
        }
    }

    private static Instant monday(int week) {
        return FIRST_MONDAY.plusWeeks(week).atTime(MORNING_IN_UTC).toInstant(ZoneOffset.UTC);
    }

    private List<CaseId> cases() throws IOException {
        var inquiry = new ObjectMapper()
                .findAndRegisterModules()
                .readValue(Path.of("examples/inquiries/nsclc.json").toFile(), Inquiry.class);
        var cases = new ArrayList<CaseId>();
        while (cases.size() < CASES) {
            cases.add(product.getBean(CaseDriver.class).open(inquiry));
        }
        return cases;
    }

    private void dayOff() throws IOException {
        Files.createDirectories(list.getParent());
        Files.writeString(
                list,
                "calendar,date,name,kind,source\ncompany,%s,Day off,holiday,Management\n"
                        .formatted(FIRST_MONDAY.plusDays(2)));
        product.getBean(Calendars.class).reload();
    }
}
