package org.secondopinion.demo;

import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.secondopinion.cases.CaseId;
import org.secondopinion.cases.Cases;
import org.secondopinion.pathway.Rehearsal;
import org.secondopinion.pathway.WorkList;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.context.annotation.Profile;
import org.springframework.core.annotation.Order;
import org.springframework.core.io.Resource;
import org.springframework.stereotype.Component;

/**
 * Cases at every stage, lived through before the application opens its doors, at the times at which they would have
 * happened. A start that was broken off goes on with the next case.
 */
@Component
@Profile("demo")
@ConditionalOnProperty(name = "second-opinion.demo-cases", matchIfMissing = true)
@Order(100)
class DemoCases implements ApplicationRunner {

    private final List<Story> stories;
    private final CaseDriver driver;
    private final TypicalSummary summary;
    private final TypicalOpinion opinion;
    private final Cases cases;
    private final Rehearsal rehearsal;
    private final Clock clock;

    DemoCases(
            @Value("classpath:demo/stories.json") Resource stories,
            ObjectMapper json,
            CaseDriver driver,
            TypicalSummary summary,
            TypicalOpinion opinion,
            Cases cases,
            Rehearsal rehearsal,
            Clock clock)
            throws IOException {
        try (var content = stories.getInputStream()) {
            this.stories = json.readValue(content, new TypeReference<List<Story>>() {});
        }
        this.driver = driver;
        this.summary = summary;
        this.opinion = opinion;
        this.cases = cases;
        this.rehearsal = rehearsal;
        this.clock = clock;
    }

    @Override
    public void run(ApplicationArguments arguments) {
        var today = clock.instant();
        try {
            stories.stream().skip(cases.all().size()).forEach(story -> live(story, today));
        } finally {
            rehearsal.backToNow();
        }
    }

    private void live(Story story, Instant today) {
        rehearsal.goTo(today.minus(Duration.ofDays(story.daysAgo())));
        var caseId = driver.open(story.inquiry());
        goOn(caseId, story, today);
        if (story.then() != null) {
            happen(caseId, story.then());
            if (story.then() != Story.Happening.HOLD) {
                goOn(caseId, story.untilItsEnd(), today);
            }
        }
    }

    private void goOn(CaseId caseId, Story story, Instant today) {
        while (true) {
            var task = driver.nextTask(caseId).map(WorkList.Work::key);
            var done = Pace.done(task, clock.instant());
            if (story.waitsAt(task) || done.isAfter(today)) {
                return;
            }
            driver.passTo(caseId, done);
            if (task.filter("Task_WriteCaseSummary"::equals).isPresent()) {
                summary.record(caseId, Objects.requireNonNullElse(story.results(), List.of()));
            }
            if (!driver.step(caseId, answers(caseId, story)) && !waitForTimer(caseId, today)) {
                return;
            }
        }
    }

    private TypicalAnswers answers(CaseId caseId, Story story) {
        var answers = driver.typicalAnswers(caseId);
        driver.nextTask(caseId)
                .filter(task -> TypicalOpinion.isAskedIn(task.key()))
                .ifPresent(task -> opinion.type(task, Objects.requireNonNullElse(story.opinion(), Map.of()))
                        .forEach((field, words) -> answers.but(task.key(), field, words)));
        return story.over(answers);
    }

    private boolean waitForTimer(CaseId caseId, Instant today) {
        return rehearsal.nextTimer(caseId).filter(today::isAfter).isPresent() && driver.waitForTimer(caseId);
    }

    private void happen(CaseId caseId, Story.Happening happening) {
        switch (happening) {
            case WITHDRAWAL -> cases.withdraw(caseId, "The family has decided with its own doctor.");
            case DEATH -> cases.recordDeath(caseId, "The daughter called; her mother died at home.");
            case HOLD -> cases.putOnHold(caseId, "The family travels for two weeks.");
        }
    }
}
