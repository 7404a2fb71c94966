package org.secondopinion.oversight.outcomes;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Timestamp;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.secondopinion.WholeApplication;
import org.secondopinion.cases.QuestionTopic;
import org.secondopinion.oversight.figures.Period;
import org.secondopinion.oversight.outcomes.OutcomeFigures.Question;
import org.secondopinion.oversight.outcomes.Outcomes.Adoption;
import org.secondopinion.oversight.outcomes.Outcomes.Group;
import org.secondopinion.oversight.outcomes.Outcomes.Line;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.test.context.TestPropertySource;
import org.springframework.transaction.annotation.Transactional;

/** Five thousand made cases in one transaction that is rolled back, counted by the product and by the test. */
@WholeApplication
@TestPropertySource(properties = "camunda.bpm.job-execution.enabled=false")
@Transactional
class OutcomesIT {

    private static final int CASES = 5000;
    private static final Period YEAR = new Period(LocalDate.of(2001, 1, 1), LocalDate.of(2001, 12, 31));
    private static final List<String> TUMOURS =
            List.of("BREAST", "COLORECTAL", "SARCOMA", "DLBCL", "NSCLC_NON_SQUAMOUS");
    private static final List<String> SERVICES = List.of("REMOTE_OPINION", "TUMOUR_BOARD", "IN_PERSON_VISIT");
    private static final List<String> FIELDS = List.of(
            "DIAGNOSIS",
            "HISTOLOGY_AND_GRADE",
            "STAGE",
            "BIOMARKERS",
            "INTENT",
            "MODALITY",
            "REGIMEN",
            "TRIAL",
            "GOALS_OF_CARE");

    @Autowired
    OutcomeFigures figures;

    @Autowired
    JdbcTemplate sql;

    private final Random random = new Random(7);
    private final List<Made> made = new ArrayList<>();

    @BeforeEach
    void casesOfAYearAndOthers() {
        for (var number = 0; number < CASES; number++) {
            made.add(new Made(
                    "SO-2001-%06d".formatted(number),
                    // A rare one, too.
                    number < 3 ? "CUP" : TUMOURS.get(random.nextInt(TUMOURS.size())),
                    SERVICES.get(random.nextInt(SERVICES.size())),
                    topics(),
                    5 + random.nextInt(20),
                    random.nextInt(10) == 0
                            ? Instant.parse("2002-03-01T10:00:00Z")
                            : Instant.parse("2001-01-01T12:00:00Z").plus(Duration.ofHours(random.nextInt(364 * 24))),
                    ledger(),
                    List.of("", "UNDECIDED", "ADOPTED", "ADOPTED", "PARTLY", "DECLINED")
                            .get(random.nextInt(6))));
        }
        insertAll();
    }

    /** One test, so that the cases are put in once. */
    @Test
    void everyFigureIsWhatTheTestCountsItselfAndFewCasesAreNotToldOf() {
        everyFigureIsWhatTheTestCountsItself();
        fewerThanFiveCasesAreNotToldOf();
    }

    private void everyFigureIsWhatTheTestCountsItself() {
        for (var question : List.of(
                new Question(YEAR, null, null, null),
                new Question(YEAR, "SARCOMA", null, null),
                new Question(YEAR, null, "TRIAL", "TUMOUR_BOARD"))) {
            var counted = made.stream().filter(one -> one.answers(question)).toList();
            var outcomes = figures.of(question);

            assertThat(outcomes.cases()).isEqualTo(counted.size());
            assertThat(outcomes.changed()).isEqualTo(rate(counted, Made::isChanged));
            assertThat(outcomes.medianDaysToReport()).isEqualTo(median(counted));
            assertThat(outcomes.adoption()).isEqualTo(adoption(counted));
            assertThat(outcomes.fields()).containsExactlyInAnyOrderElementsOf(lines(counted));
            assertThat(groups(outcomes, "tumourType")).isEqualTo(groups(counted, one -> Set.of(one.tumour())));
            assertThat(groups(outcomes, "serviceType")).isEqualTo(groups(counted, one -> Set.of(one.service())));
            assertThat(groups(outcomes, "topic")).isEqualTo(groups(counted, Made::topics));
        }
    }

    private void fewerThanFiveCasesAreNotToldOf() {
        var outcomes = figures.of(new Question(YEAR, "CUP", null, null));

        assertThat(outcomes.cases()).isNull();
        assertThat(outcomes.fields()).isEmpty();
        assertThat(outcomes.splits()).isEmpty();
        assertThat(groups(figures.of(new Question(YEAR, null, null, null)), "tumourType"))
                .doesNotContainKey("CUP")
                .hasSize(TUMOURS.size() - 1);
    }

    private static Map<String, Group> groups(Outcomes outcomes, String by) {
        return outcomes.splits().stream()
                .filter(split -> split.by().equals(by))
                .flatMap(split -> split.groups().stream())
                .collect(Collectors.toMap(Group::value, group -> group));
    }

    private static Map<String, Group> groups(List<Made> cases, Function<Made, Set<String>> values) {
        var all = cases.stream().flatMap(one -> values.apply(one).stream()).distinct();
        var groups = all.map(value -> {
                    var those = cases.stream()
                            .filter(one -> values.apply(one).contains(value))
                            .toList();
                    return new Group(value, those.size(), rate(those, Made::isChanged), median(those));
                })
                .toList();
        return SmallGroups.hidden("", groups).groups().stream().collect(Collectors.toMap(Group::value, group -> group));
    }

    private static Adoption adoption(List<Made> cases) {
        var sent = cases.stream().filter(one -> !one.team().isEmpty()).toList();
        var answered =
                sent.stream().filter(one -> !one.team().equals("UNDECIDED")).toList();
        return new Adoption(
                Rate.of(answered.size(), sent.size()),
                rate(answered, one -> one.team().equals("ADOPTED")),
                rate(answered, one -> one.team().equals("PARTLY")),
                rate(answered, one -> one.team().equals("DECLINED")));
    }

    private static List<Line> lines(List<Made> cases) {
        return FIELDS.stream().map(field -> line(cases, field)).toList();
    }

    private static Line line(List<Made> cases, String field) {
        var entries = cases.stream().map(one -> one.ledger().get(field)).toList();
        var compared = entries.stream()
                .filter(entry -> !entry.startsWith("CANNOT_COMPARE"))
                .toList();
        return new Line(
                field,
                rate(compared, entry -> entry.startsWith("CONFIRMED")),
                rate(compared, entry -> entry.startsWith("REFINED")),
                rate(compared, entry -> entry.startsWith("CHANGED")),
                rate(compared, entry -> entry.endsWith("MAJOR")),
                (long) entries.size() - compared.size());
    }

    private static <T> Rate rate(List<T> all, Predicate<T> counts) {
        return Rate.of(all.stream().filter(counts).count(), all.size());
    }

    private static double median(List<Made> cases) {
        var days = cases.stream().map(Made::daysToReport).sorted().toList();
        return (days.get((days.size() - 1) / 2) + days.get(days.size() / 2)) / 2.0;
    }

    private Set<String> topics() {
        var topics = new HashSet<String>();
        for (var question = 0; question <= random.nextInt(3); question++) {
            topics.add(QuestionTopic.values()[random.nextInt(QuestionTopic.values().length)].name());
        }
        return topics;
    }

    private Map<String, String> ledger() {
        var verdicts = List.of(
                "CONFIRMED NONE",
                "CONFIRMED NONE",
                "CONFIRMED NONE",
                "CONFIRMED NONE",
                "CONFIRMED NONE",
                "REFINED MINOR",
                "REFINED MAJOR",
                "CHANGED MINOR",
                "CHANGED MAJOR",
                "CANNOT_COMPARE NONE");
        return FIELDS.stream()
                .collect(Collectors.toMap(
                        field -> field,
                        field -> random.nextInt(3) > 0
                                ? "CONFIRMED NONE"
                                : verdicts.get(random.nextInt(verdicts.size()))));
    }

    private void insertAll() {
        sql.batchUpdate("""
                insert into cases (reference, version, status, urgency, format_wished, patient_given_name,
                    patient_family_name, patient_birth_date, patient_sex, patient_country, contact_name,
                    contact_relation, contact_email, contact_language, diagnosis_as_told, tumour_type, stage_group,
                    situation, in_hospital, plan_clear, opened_at, closed_at)
                values (?, 0, 'CLOSED', 'ROUTINE', 'ANY', 'A', 'B', '1960-01-01', 'FEMALE', 'IN', 'C', 'SELF',
                    'c@example.org', 'en', 'As told', ?, 'STAGE_II', 'NEWLY_DIAGNOSED', false, false,
                    '2000-12-01', '2002-06-01')""", rows(one -> new Object[] {one.reference(), one.tumour()}));
        analyze("cases");
        sql.batchUpdate(
                "insert into case_questions (case_reference, position, topic, words) values (?, ?, ?, 'Why?')",
                made.stream()
                        .flatMap(one -> numbered(one.topics())
                                .map(topic -> new Object[] {one.reference(), topic.getKey(), topic.getValue()}))
                        .toList());
        sql.batchUpdate("""
                insert into oversight_cases (reference, status, urgency, is_urgent, country, tumour_group, service_type,
                    opened_at, days_to_report, incidents, standing, standing_since)
                values (?, 'CLOSED', 'ROUTINE', false, 'IN', 'OTHER', ?, '2000-12-01', ?, 0, 'KEPT', '2001-01-01')""", rows(one -> new Object[] {one.reference(), one.service(), one.daysToReport()}));
        insertReports(1, one -> FIELDS.stream().collect(Collectors.toMap(field -> field, field -> "CHANGED MAJOR")));
        insertReports(2, Made::ledger);
        insertAnswers();
        analyze("");
        sql.update("insert into oversight_ledgers select * from oversight_ledgers_now"
                + " where case_reference like 'SO-2001-%'");
        analyze("oversight_ledgers");
    }

    /** As the database does by itself, sooner or later; until then it reads these tables as if they were small. */
    private void analyze(String table) {
        sql.execute("analyze " + table);
    }

    /** The first answer of each team is another one than the last. */
    private void insertAnswers() {
        var asked = made.stream().filter(one -> !one.team().isEmpty()).toList();
        var ids = asked.stream().collect(Collectors.toMap(Made::reference, one -> UUID.randomUUID()));
        sql.batchUpdate(
                "insert into handbacks (id, case_reference, is_consented, sent_at) values (?, ?, true, '2001-02-01')",
                asked.stream()
                        .map(one -> new Object[] {ids.get(one.reference()), one.reference()})
                        .toList());
        analyze("handbacks");
        sql.batchUpdate(
                "insert into handback_answers (id, handback_id, decision, reason, answered_by, answered_at)"
                        + " values (gen_random_uuid(), ?, ?, 'Because.', 'Dr. A', '2001-03-01')",
                asked.stream()
                        .flatMap(one -> (one.team().equals("UNDECIDED")
                                        ? Stream.of("UNDECIDED")
                                        : Stream.of("DECLINED", one.team(), "UNDECIDED"))
                                .map(decision -> new Object[] {ids.get(one.reference()), decision}))
                        .toList());
    }

    /** What an earlier report was compared with does not count. */
    private void insertReports(int version, Function<Made, Map<String, String>> ledger) {
        var ids = made.stream().collect(Collectors.toMap(Made::reference, one -> UUID.randomUUID()));
        sql.batchUpdate(
                "insert into reports (id, case_reference, version, state, drafted_at, signed_by, signed_at, delivered_at)"
                        + " values (?, ?, ?, 'DELIVERED', '2001-01-01', 'specialist', '2001-01-01', ?)",
                rows(one -> new Object[] {
                    ids.get(one.reference()), one.reference(), version, Timestamp.from(one.deliveredAt())
                }));
        analyze("reports");
        sql.batchUpdate(
                "insert into concordance_entries (report_id, field, outcome, weight, reason, compared_by, compared_at)"
                        + " values (?, ?, ?, ?, 'Because.', 'coordinator', '2001-01-01')",
                made.stream()
                        .flatMap(one -> ledger.apply(one).entrySet().stream().map(entry -> {
                            var verdict = entry.getValue().split(" ");
                            return new Object[] {ids.get(one.reference()), entry.getKey(), verdict[0], verdict[1]};
                        }))
                        .toList());
    }

    private List<Object[]> rows(Function<Made, Object[]> row) {
        return made.stream().map(row).toList();
    }

    private static Stream<Map.Entry<Integer, String>> numbered(Set<String> topics) {
        var list = List.copyOf(topics);
        return IntStream.range(0, list.size()).mapToObj(at -> Map.entry(at + 1, list.get(at)));
    }

    /** A closed case; its ledger has an outcome and a weight for each field, and its team has no letter or a decision. */
    private record Made(
            String reference,
            String tumour,
            String service,
            Set<String> topics,
            int daysToReport,
            Instant deliveredAt,
            Map<String, String> ledger,
            String team) {

        boolean isChanged() {
            return ledger.values().stream()
                    .anyMatch(verdict -> verdict.startsWith("CHANGED") || verdict.endsWith("MAJOR"));
        }

        boolean answers(Question question) {
            return deliveredAt.isBefore(Instant.parse("2002-01-01T00:00:00Z"))
                    && (question.tumourType() == null || question.tumourType().equals(tumour))
                    && (question.serviceType() == null || question.serviceType().equals(service))
                    && (question.topic() == null || topics.contains(question.topic()));
        }
    }
}
