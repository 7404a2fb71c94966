package org.secondopinion.oversight.acting;

import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.secondopinion.clocks.WorkingDays;
import org.secondopinion.messages.Outbox;
import org.secondopinion.pathway.People;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * One mail to each manager on a working day: cases that are newly at risk, cases that are late, what is broken, and lists
 * of holidays that somebody has to ask for; none when there is nothing. It names cases, never patients.
 */
@Component
@Transactional
public class MorningAlerts {

    private static final int MOST = 50;
    private static final Duration A_MONTH = Duration.ofDays(30);
    private static final int FIRST_MONTH_OF_NEXT_YEARS_LISTS = 12;
    private static final String NEW_RISKS = """
            select reference || ', due ' || due_on || ', expected by ' || forecast_risk from oversight_cases
             where closed_at is null and standing = 'AT_RISK' and standing_since > ? order by due_on, reference""";
    private static final String LATE = """
            select reference || ', was due ' || due_on from oversight_cases
             where closed_at is null and standing = 'LATE' order by due_on, reference""";
    private static final String BROKEN = """
            select reference || ', ' || incidents || ' open' from oversight_cases
             where closed_at is null and incidents > 0 order by opened_at desc, reference""";

    private final JdbcClient sql;
    private final People people;
    private final Outbox outbox;
    private final WorkingDays workingDays;
    private final Clock clock;

    MorningAlerts(JdbcClient sql, People people, Outbox outbox, WorkingDays workingDays, Clock clock) {
        this.sql = sql;
        this.people = people;
        this.outbox = outbox;
        this.workingDays = workingDays;
        this.clock = clock;
    }

    /** After the night's look at all cases; once a day, however many nodes do so. */
    @Scheduled(cron = "${second-opinion.oversight-alerts-at:0 15 3 * * *}")
    public void queue() {
        var today = workingDays.dateOf(clock.instant());
        if (workingDays.isWorked(today)) {
            var lines = lines(today);
            if (!lines.isEmpty()) {
                people.inGroup("manager")
                        .forEach(manager -> outbox.aboutTheHouse(
                                manager.username(), "oversight-daily", today.toString(), String.join("\n", lines)));
            }
        }
    }

    private List<String> lines(LocalDate today) {
        return Stream.of(
                        part("Newly at risk", found(NEW_RISKS, Timestamp.from(toldLast()))),
                        part("Late", found(LATE)),
                        part("Broken down", found(BROKEN)),
                        part("Lists of holidays that are missing", missingLists(today)))
                .flatMap(List::stream)
                .toList();
    }

    /** What was told is not told again as new. */
    private Instant toldLast() {
        return sql.sql("select coalesce(max(queued_at), 'epoch') from outbox where template = 'oversight-daily'")
                .query(Timestamp.class)
                .single()
                .toInstant();
    }

    private List<String> found(String statement, Object... parameters) {
        return sql.sql(statement).params(parameters).query(String.class).list();
    }

    /** Those of the next year are asked for when the year ends; each is told once in a month. */
    private List<String> missingLists(LocalDate today) {
        var missing = new ArrayList<>(workingDays.missingLists(today.getYear()));
        if (today.getMonthValue() >= FIRST_MONTH_OF_NEXT_YEARS_LISTS) {
            missing.addAll(workingDays.missingLists(today.getYear() + 1));
        }
        return missing.stream().filter(list -> !wasToldLately(list)).toList();
    }

    private boolean wasToldLately(String list) {
        return sql.sql("select exists (select from outbox where template = 'oversight-daily'"
                        + " and queued_at > ? and position(? in detail) > 0)")
                .params(Timestamp.from(clock.instant().minus(A_MONTH)), list)
                .query(Boolean.class)
                .single();
    }

    private static List<String> part(String title, List<String> lines) {
        if (lines.isEmpty()) {
            return lines;
        }
        var part = new ArrayList<>(List.of("%s (%d):".formatted(title, lines.size())));
        lines.stream().limit(MOST).forEach(line -> part.add("- " + line));
        if (lines.size() > MOST) {
            part.add("- and %d more".formatted(lines.size() - MOST));
        }
        return part;
    }
}
