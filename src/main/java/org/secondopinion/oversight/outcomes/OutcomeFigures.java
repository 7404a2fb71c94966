package org.secondopinion.oversight.outcomes;

import java.time.Clock;
import java.util.List;
import java.util.Optional;
import org.secondopinion.cases.Refusal;
import org.secondopinion.clocks.WorkingDays;
import org.secondopinion.oversight.figures.Period;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Counts the ledger: what was confirmed, refined and changed, and in which cases. */
@Service
@Transactional(readOnly = true)
public class OutcomeFigures {

    private static final int USUAL_MONTHS = 12;

    /** One row for each case that is asked about, with its whole ledger: one reading of it answers every figure. */
    private static final String CASES = """
            select tumour_type, service_type, days_to_report, lines, topics, is_sent, decision
              from oversight_ledgers
             where delivered_at >= :from and delivered_at < :before
               and (:tumourType::text is null or tumour_type = :tumourType)
               and (:serviceType::text is null or service_type = :serviceType)
               and (:topic::text is null or :topic = any(topics))""";

    private final JdbcClient sql;
    private final WorkingDays workingDays;
    private final Clock clock;

    OutcomeFigures(JdbcClient sql, WorkingDays workingDays, Clock clock) {
        this.sql = sql;
        this.workingDays = workingDays;
        this.clock = clock;
    }

    /** @throws Refusal when a filter is no code */
    public Outcomes of(Question question) {
        var period = Optional.ofNullable(question.period()).orElseGet(this::usual);
        var compared = new ComparedCases(ask(question, period));
        if (compared.areTooFew()) {
            return new Outcomes(period, null, null, null, null, List.of(), List.of(), notes());
        }
        var all = compared.all();
        return new Outcomes(
                period,
                all.cases(),
                all.changed(),
                all.medianDaysToReport(),
                compared.adoption(),
                compared.fields(),
                compared.splits(),
                notes());
    }

    private Period usual() {
        var today = workingDays.dateOf(clock.instant());
        return new Period(today.minusMonths(USUAL_MONTHS).plusDays(1), today);
    }

    private List<ComparedCase> ask(Question question, Period period) {
        return sql.sql(CASES)
                .param("from", period.from().atStartOfDay(workingDays.zone()).toOffsetDateTime())
                .param(
                        "before",
                        period.to().plusDays(1).atStartOfDay(workingDays.zone()).toOffsetDateTime())
                .param("tumourType", question.tumourType())
                .param("topic", question.topic())
                .param("serviceType", question.serviceType())
                .query(ComparedCase::of)
                .list();
    }

    private static List<String> notes() {
        return List.of(
                "Counted from the ledger that a person confirmed for each delivered report, by the day of delivery.",
                "A case counts as changed when a field was changed, or refined so that the treatment changes.",
                "A case with questions on several topics counts under each of them.",
                "What treating teams decided last counts; an answer without a decision is none yet.",
                "Intervals of 95 %% after Wilson. Groups of fewer than %d cases are not shown."
                        .formatted(SmallGroups.FEWEST));
    }

    /** What is asked about; null stands for all, a null period for the last twelve months. */
    public record Question(Period period, String tumourType, String topic, String serviceType) {

        /** @throws Refusal when one is no code */
        public Question {
            check("tumourType", tumourType);
            check("topic", topic);
            check("serviceType", serviceType);
        }

        private static void check(String name, String code) {
            if (code != null && !code.matches("[A-Z][A-Z_0-9]{0,59}")) {
                throw new Refusal("'%s' takes a code such as BREAST.".formatted(name));
            }
        }
    }
}
