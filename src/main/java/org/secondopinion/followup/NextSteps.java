package org.secondopinion.followup;

import java.sql.Timestamp;
import java.time.Clock;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.secondopinion.cases.CaseId;
import org.secondopinion.cases.CaseStatus;
import org.secondopinion.cases.Cases;
import org.secondopinion.cases.Refusal;
import org.secondopinion.messages.Outbox;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The next steps of a case, listed once and each followed until it is settled. */
@Service
@Transactional
public class NextSteps {

    private final JdbcClient sql;
    private final Cases cases;
    private final Outbox outbox;
    private final Clock clock;

    NextSteps(JdbcClient sql, Cases cases, Outbox outbox, Clock clock) {
        this.sql = sql;
        this.cases = cases;
        this.outbox = outbox;
        this.clock = clock;
    }

    /**
     * Stores the list, one step a line as {@code KIND: words}.
     *
     * @throws Refusal naming the first line that is not of that shape
     */
    public void list(CaseId caseId, String lines) {
        var steps = parse(lines);
        var position = nextPosition(caseId);
        for (var step : steps) {
            sql.sql("insert into next_steps (id, case_reference, position, kind, words, state)"
                            + " values (?, ?, ?, ?, ?, 'OPEN')")
                    .params(
                            UUID.randomUUID(),
                            caseId.reference(),
                            position++,
                            step.kind().name(),
                            step.words())
                    .update();
        }
    }

    static List<Line> parse(String text) {
        var lines = text.lines().toList();
        return IntStream.range(0, lines.size())
                .filter(number -> !lines.get(number).isBlank())
                .mapToObj(number -> parse(number + 1, lines.get(number)))
                .toList();
    }

    private static Line parse(int number, String line) {
        var parts = line.split(":", 2);
        var kind = Arrays.stream(NextStepKind.values())
                .filter(known -> known.name().equalsIgnoreCase(parts[0].strip().replace(' ', '_')))
                .findFirst();
        if (parts.length < 2 || parts[1].isBlank() || kind.isEmpty()) {
            throw new Refusal("Line %d should read 'kind: what to do', with one of these kinds: %s."
                    .formatted(
                            number,
                            Arrays.stream(NextStepKind.values())
                                    .map(known -> known.name().toLowerCase().replace('_', ' '))
                                    .collect(Collectors.joining(", "))));
        }
        return new Line(kind.get(), parts[1].strip());
    }

    private int nextPosition(CaseId caseId) {
        return sql.sql("select coalesce(max(position), 0) + 1 from next_steps where case_reference = ?")
                .param(caseId.reference())
                .query(Integer.class)
                .single();
    }

    public void settle(UUID id, NextStepState state, String outcome, String by) {
        if (state == NextStepState.OPEN) {
            throw new Refusal("Choose how the step ended; while it is open, leave this task open too.");
        }
        sql.sql("update next_steps set state = ?, outcome = ?, settled_by = ?, settled_at = ? where id = ?")
                .params(state.name(), outcome, by, Timestamp.from(clock.instant()), id)
                .update();
    }

    public void remind(CaseId caseId, String iteration) {
        var file = cases.get(caseId);
        if (file.status() == CaseStatus.OPEN) {
            file.coordinator().ifPresent(name -> outbox.toStaff(caseId, name, "next-step-overdue", iteration));
        }
    }

    @Transactional(readOnly = true)
    public List<NextStep> of(CaseId caseId) {
        return sql.sql(
                        "select id, kind, words, state, outcome from next_steps where case_reference = ? order by position")
                .param(caseId.reference())
                .query(NextStep.class)
                .list();
    }

    @Transactional(readOnly = true)
    public NextStep get(UUID id) {
        return sql.sql("select id, kind, words, state, outcome from next_steps where id = ?")
                .param(id)
                .query(NextStep.class)
                .single();
    }

    record Line(NextStepKind kind, String words) {}
}
