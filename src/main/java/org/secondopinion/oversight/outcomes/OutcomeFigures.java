package org.secondopinion.oversight.outcomes;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.secondopinion.cases.Refusal;
import org.secondopinion.clocks.WorkingDays;
import org.secondopinion.oversight.figures.Period;
import org.secondopinion.oversight.outcomes.Outcomes.Adoption;
import org.secondopinion.oversight.outcomes.Outcomes.Group;
import org.secondopinion.oversight.outcomes.Outcomes.Line;
import org.secondopinion.oversight.outcomes.Outcomes.Split;
import org.springframework.jdbc.core.RowMapper;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Counts the ledger: what was confirmed, refined and changed, and in which cases. */
@Service
@Transactional(readOnly = true)
public class OutcomeFigures {

    private static final int USUAL_MONTHS = 12;

    /** One row for each field of each case that is asked about. */
    private static final String LINES = """
            with line as (
              select ledger.*, told.tumour_type, listed.service_type, listed.days_to_report
                from concordance_ledger ledger
                join cases told on told.reference = ledger.case_reference
                left join oversight_cases listed on listed.reference = ledger.case_reference
               where ledger.delivered_at >= :from and ledger.delivered_at < :before
                 and (:tumourType::text is null or told.tumour_type = :tumourType)
                 and (:serviceType::text is null or listed.service_type = :serviceType)
                 and (:topic::text is null or exists (select from case_questions asked
                       where asked.case_reference = ledger.case_reference and asked.topic = :topic))),
            compared as (
              select case_reference, tumour_type, service_type, days_to_report,
                     bool_or(outcome = 'CHANGED' or weight = 'MAJOR') as is_changed
                from line group by case_reference, tumour_type, service_type, days_to_report)
            """;

    private static final String BY_FIELD = LINES + """
            select field, count(*) filter (where outcome <> 'CANNOT_COMPARE') as compared,
                   count(*) filter (where outcome = 'CONFIRMED') as confirmed,
                   count(*) filter (where outcome = 'REFINED') as refined,
                   count(*) filter (where outcome = 'CHANGED') as changed,
                   count(*) filter (where weight = 'MAJOR') as major,
                   count(*) filter (where outcome = 'CANNOT_COMPARE') as cannot_compare
              from line group by field
             order by array_position(array['DIAGNOSIS', 'HISTOLOGY_AND_GRADE', 'STAGE', 'BIOMARKERS', 'INTENT', 'MODALITY',
                                           'REGIMEN', 'TRIAL', 'GOALS_OF_CARE'], field)""";

    private static final String BY_FACT = LINES + """
            , fact as (
              select 'all' as by, 'all' as value, * from compared
              union all select 'tumourType', tumour_type, * from compared
              union all select 'serviceType', coalesce(service_type, 'UNKNOWN'), * from compared
              union all select distinct 'topic', asked.topic, compared.* from compared
                          join case_questions asked on asked.case_reference = compared.case_reference)
            select by, value, count(*) as cases, count(*) filter (where is_changed) as changed,
                   percentile_cont(0.5) within group (order by days_to_report) as median_days
              from fact group by by, value order by by, value""";

    private static final String ADOPTION = LINES + """
            select count(*) as sent, count(decision) as answered,
                   count(*) filter (where decision = 'ADOPTED') as adopted,
                   count(*) filter (where decision = 'PARTLY') as partly,
                   count(*) filter (where decision = 'DECLINED') as declined
              from compared join home_team_answers using (case_reference)""";

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
        var counted = ask(BY_FACT, question, period, OutcomeFigures::counted);
        var all = counted.stream()
                .filter(one -> one.by().equals("all"))
                .map(Counted::group)
                .filter(group -> group.cases() >= SmallGroups.FEWEST)
                .findFirst();
        return new Outcomes(
                period,
                all.map(Group::cases).orElse(null),
                all.map(Group::changed).orElse(null),
                all.map(Group::medianDaysToReport).orElse(null),
                all.isEmpty()
                        ? null
                        : ask(ADOPTION, question, period, OutcomeFigures::adoption)
                                .get(0),
                all.isEmpty() ? List.of() : ask(BY_FIELD, question, period, OutcomeFigures::line),
                all.isEmpty() ? List.of() : splits(counted),
                notes());
    }

    private Period usual() {
        var today = workingDays.dateOf(clock.instant());
        return new Period(today.minusMonths(USUAL_MONTHS).plusDays(1), today);
    }

    private <T> List<T> ask(String query, Question question, Period period, RowMapper<T> row) {
        return sql.sql(query)
                .param("from", period.from().atStartOfDay(workingDays.zone()).toOffsetDateTime())
                .param(
                        "before",
                        period.to().plusDays(1).atStartOfDay(workingDays.zone()).toOffsetDateTime())
                .param("tumourType", question.tumourType())
                .param("topic", question.topic())
                .param("serviceType", question.serviceType())
                .query(row)
                .list();
    }

    private static List<Split> splits(List<Counted> counted) {
        var splits = new ArrayList<Split>();
        for (var by : Arrays.asList("tumourType", "topic", "serviceType")) {
            splits.add(SmallGroups.hidden(
                    by,
                    counted.stream()
                            .filter(one -> one.by().equals(by))
                            .map(Counted::group)
                            .toList()));
        }
        return splits;
    }

    private static Counted counted(ResultSet row, int number) throws SQLException {
        var cases = row.getLong("cases");
        return new Counted(
                row.getString("by"),
                new Group(
                        row.getString("value"),
                        cases,
                        Rate.of(row.getLong("changed"), cases),
                        row.getObject("median_days", Double.class)));
    }

    private static Line line(ResultSet row, int number) throws SQLException {
        var compared = row.getLong("compared");
        return new Line(
                row.getString("field"),
                rate(row.getLong("confirmed"), compared),
                rate(row.getLong("refined"), compared),
                rate(row.getLong("changed"), compared),
                rate(row.getLong("major"), compared),
                compared < SmallGroups.FEWEST ? null : row.getLong("cannot_compare"));
    }

    private static Adoption adoption(ResultSet row, int number) throws SQLException {
        var answered = row.getLong("answered");
        return new Adoption(
                rate(answered, row.getLong("sent")),
                rate(row.getLong("adopted"), answered),
                rate(row.getLong("partly"), answered),
                rate(row.getLong("declined"), answered));
    }

    /** Null of too few. */
    private static Rate rate(long number, long of) {
        return of < SmallGroups.FEWEST ? null : Rate.of(number, of);
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

    private record Counted(String by, Group group) {}

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
