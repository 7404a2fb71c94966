package org.secondopinion.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.ArgumentMatchers.eq;
import static org.mockito.Mockito.never;
import static org.mockito.Mockito.verify;
import static org.mockito.Mockito.when;

import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import java.io.File;
import java.io.IOException;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.secondopinion.TestDatabase;
import org.secondopinion.cases.CaseFileSection.Audience;
import org.secondopinion.cases.CaseFileSection.Fact;
import org.secondopinion.cases.CaseId;
import org.secondopinion.cases.CaseStatus;
import org.secondopinion.cases.Cases;
import org.secondopinion.cases.CourseOfDisease;
import org.secondopinion.cases.Findings.Finding;
import org.secondopinion.cases.Refusal;
import org.secondopinion.cases.ReviewFormat;
import org.secondopinion.cases.Urgency;
import org.secondopinion.clocks.TreatmentWindows;
import org.secondopinion.clocks.WindowAssessment;
import org.secondopinion.clocks.WindowFit.Verdict;
import org.secondopinion.intake.CostAnswer.Kind;
import org.secondopinion.intake.CostRefusal.Why;
import org.secondopinion.letters.Letter;
import org.secondopinion.messages.Outbox;
import org.secondopinion.pathway.Decided;
import org.secondopinion.pathway.Pathway;
import org.secondopinion.pathway.People;
import org.secondopinion.pathway.People.Person;
import org.secondopinion.pathway.Rules;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.autoconfigure.AutoConfigurationPackage;
import org.springframework.boot.autoconfigure.ImportAutoConfiguration;
import org.springframework.boot.autoconfigure.data.jpa.JpaRepositoriesAutoConfiguration;
import org.springframework.boot.autoconfigure.domain.EntityScan;
import org.springframework.boot.autoconfigure.flyway.FlywayAutoConfiguration;
import org.springframework.boot.autoconfigure.jackson.JacksonAutoConfiguration;
import org.springframework.boot.autoconfigure.jdbc.DataSourceAutoConfiguration;
import org.springframework.boot.autoconfigure.jdbc.JdbcClientAutoConfiguration;
import org.springframework.boot.autoconfigure.jdbc.JdbcTemplateAutoConfiguration;
import org.springframework.boot.autoconfigure.orm.jpa.HibernateJpaAutoConfiguration;
import org.springframework.boot.autoconfigure.transaction.TransactionAutoConfiguration;
import org.springframework.boot.autoconfigure.validation.ValidationAutoConfiguration;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.ComponentScan;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.FilterType;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import org.springframework.test.context.bean.override.mockito.MockitoBean;

/** The services of this room and the stem on a real PostgreSQL. */
@SpringBootTest(classes = IntakeRoomIT.Rooms.class, webEnvironment = SpringBootTest.WebEnvironment.NONE)
class IntakeRoomIT {

    static final Finding HELPS = finding("FOR_X");

    @Autowired
    Inquiries inquiries;

    @Autowired
    Triage triage;

    @Autowired
    CostEstimates costs;

    @Autowired
    CostChanges changes;

    @Autowired
    CostSection costSection;

    @Autowired
    Coordinators coordinators;

    @Autowired
    HonestNo honestNo;

    @Autowired
    InquiryEndings endings;

    @Autowired
    Idempotency idempotency;

    @Autowired
    TriageSection section;

    @Autowired
    Cases cases;

    @Autowired
    JdbcClient sql;

    @MockitoBean
    Pathway pathway;

    @MockitoBean
    CourseOfDisease course;

    @MockitoBean
    Outbox outbox;

    @MockitoBean
    TreatmentWindows windows;

    @MockitoBean
    People people;

    @MockitoBean
    Rules rules;

    @Configuration
    @AutoConfigurationPackage(basePackages = "org.secondopinion.cases")
    @EntityScan("org.secondopinion.cases")
    @ComponentScan(
            basePackages = {"org.secondopinion.cases", "org.secondopinion.intake"},
            excludeFilters = @ComponentScan.Filter(type = FilterType.REGEX, pattern = ".*\\.(process|web)\\..*"))
    @ImportAutoConfiguration({
        DataSourceAutoConfiguration.class,
        FlywayAutoConfiguration.class,
        HibernateJpaAutoConfiguration.class,
        JacksonAutoConfiguration.class,
        JpaRepositoriesAutoConfiguration.class,
        JdbcTemplateAutoConfiguration.class,
        JdbcClientAutoConfiguration.class,
        TransactionAutoConfiguration.class,
        ValidationAutoConfiguration.class
    })
    static class Rooms {

        @Bean
        Clock clock() {
            return Clock.systemUTC();
        }
    }

    @DynamicPropertySource
    static void database(DynamicPropertyRegistry properties) {
        var database = TestDatabase.newDatabase();
        properties.add("spring.datasource.url", () -> database);
        properties.add("spring.datasource.username", () -> "postgres");
    }

    @BeforeEach
    void coordinatorsAreThere() {
        var group = Set.of("coordinator");
        when(people.inGroup("coordinator"))
                .thenReturn(List.of(
                        new Person("asha", "Asha", "a@example.org", group),
                        new Person("ben", "Ben", "b@example.org", group)));
    }

    @Test
    void anInquiryBecomesACaseWithItsPathway() throws IOException {
        var caseId = received("nsclc");

        assertThat(cases.get(caseId).questions()).hasSize(3);
        assertThat(cases.facts(caseId).daysToTreatment()).isEqualTo(21);
        verify(pathway).inquiryReceived(caseId);
    }

    @Test
    void theCoordinatorWithTheFewestOpenCasesIsAssigned() throws IOException {
        var first = received("nsclc");
        var second = received("sarcoma");
        coordinators.assign(first, "1");
        coordinators.assign(second, "2");

        assertThat(cases.get(first).coordinator())
                .isNotEqualTo(cases.get(second).coordinator());
        verify(outbox).toFamily(first, "inquiry-received", "1");
    }

    @Test
    void aTightWindowIsProposedToBeExpeditedAndThePersonDecides() throws IOException {
        var caseId = proposed("nsclc", Verdict.TIGHT);

        assertThat(triage.of(caseId).orElseThrow().proposal()).isEqualTo(TriageAnswer.ACCEPT_EXPEDITED);
        assertThat(triage.decide(caseId, TriageAnswer.ACCEPT_EXPEDITED, Optional.empty(), "asha"))
                .isEqualTo(Urgency.EXPEDITED);
        assertThat(triage.of(caseId).orElseThrow().decided())
                .hasValueSatisfying(decided -> assertThat(decided.overridden()).isFalse());
        assertThat(factsShown(caseId)).extracting(Fact::label).contains("Proposal", "Decision");
    }

    @Test
    void aDecisionThatDiffersNeedsAReasonWhichIsKept() throws IOException {
        var caseId = proposed("dlbcl", Verdict.DOES_NOT_FIT);

        assertThatThrownBy(() -> triage.decide(caseId, TriageAnswer.OUT_OF_SCOPE, Optional.empty(), "asha"))
                .isInstanceOf(Refusal.class);
        assertThat(triage.of(caseId).orElseThrow().decided()).isEmpty();

        triage.decide(
                caseId, TriageAnswer.OUT_OF_SCOPE, Optional.of("A trial centre nearby sees her tomorrow."), "asha");
        var decided = triage.of(caseId).orElseThrow().decided().orElseThrow();
        assertThat(decided.overridden()).isTrue();
        assertThat(decided.reason()).contains("nearby");
        assertThat(decided.by()).isEqualTo("asha");
    }

    @Test
    void anUrgentCaseStaysUrgentWhateverIsDecided() throws IOException {
        var caseId = proposed("nsclc", Verdict.TIGHT);
        cases.changeUrgency(caseId, Urgency.URGENT);

        assertThat(triage.decide(caseId, TriageAnswer.ACCEPT_EXPEDITED, Optional.empty(), "asha"))
                .isEqualTo(Urgency.URGENT);
    }

    @Test
    void theFamilyAcceptsTheCostRangeOnce() throws IOException {
        var caseId = costRangeSent();
        var estimate = costs.toAnswer(caseId).orElseThrow();
        assertThat(costs.accepted(caseId)).isEmpty();
        costs.answer(caseId, estimate.id(), CostAnswer.accepted(), "family");

        assertThat(costs.accepted(caseId)).map(CostEstimate::id).contains(estimate.id());
        assertThat(costs.toAnswer(caseId)).isEmpty();
        verify(pathway).costAnswered(caseId, estimate.id());
        assertRefused(Why.ANSWERED, () -> costs.recordAnswer(caseId, CostAnswer.declined(Optional.empty()), "asha"));
        assertRefused(
                Why.ANSWERED,
                () -> costs.answer(caseId, estimate.id(), CostAnswer.otherFormat(ReviewFormat.BOARD), "family"));
        assertThat(costs.lastAnswer(caseId)).isEqualTo(Kind.ACCEPTED);
    }

    @Test
    void anOldCostRangeCannotBeAccepted() throws IOException {
        var caseId = costRangeSent();
        var old = costs.toAnswer(caseId).orElseThrow();
        costs.make(caseId, range(500), 8);
        costs.send(caseId, "2");

        assertRefused(Why.NEWER, () -> costs.answer(caseId, old.id(), CostAnswer.accepted(), "family"));
        verify(pathway, never()).costAnswered(eq(caseId), any());
        assertThat(costs.toAnswer(caseId).orElseThrow().range().words()).isEqualTo("500-1000 EUR");
    }

    @Test
    void whatAFamilyWasToldStaysAsItWasTold() throws IOException {
        var caseId = costRangeSent();
        var told = costs.toAnswer(caseId).orElseThrow();
        costs.make(caseId, range(500), 8);

        var kept = costs.history(caseId).get(0);
        assertThat(kept.range()).isEqualTo(told.range());
        assertThat(kept.range().words()).isEqualTo("400-900 EUR");
        assertThat(kept.range().included()).extracting(CostItem::code).containsExactly("REVIEW_OF_RECORDS");
        assertThat(kept.range().notIncluded()).extracting(CostItem::code).containsExactly("TRANSLATION", "TREATMENT");
        assertThat(kept.range().ruleVersion()).isEqualTo(7);
        assertThat(kept.range().source()).isEqualTo("price list");
        assertThat(kept.range().reviewedOn()).isEqualTo(LocalDate.of(2026, 1, 1));
        assertThat(kept.supersededAt()).isNotNull();
    }

    @Test
    void anotherFormatIsWishedForFromThenOn() throws IOException {
        var caseId = costRangeSent();
        var first = costs.toAnswer(caseId).orElseThrow();
        assertRefused(
                Why.SAME_FORMAT,
                () -> costs.answer(
                        caseId, first.id(), CostAnswer.otherFormat(first.scope().format()), "family"));
        costs.answer(caseId, first.id(), CostAnswer.otherFormat(ReviewFormat.IN_PERSON), "family");

        verify(pathway).costAnswered(caseId, first.id());
        assertThat(cases.get(caseId).formatWished()).isEqualTo(ReviewFormat.IN_PERSON);
        assertThat(costs.isBeingMade(caseId)).isTrue();
        assertThat(costs.scope(caseId).format()).isEqualTo(ReviewFormat.IN_PERSON);

        costs.make(caseId, range(700), 7);
        costs.send(caseId, "2");
        assertThat(costs.isBeingMade(caseId)).isFalse();
        assertThat(costs.toAnswer(caseId).orElseThrow().scope().format()).isEqualTo(ReviewFormat.IN_PERSON);
        assertRefused(Why.NEWER, () -> costs.answer(caseId, first.id(), CostAnswer.accepted(), "family"));
    }

    @Test
    void aCaseWithTheModelFromBeforeThereWerePartsIsAnsweredWithYesOrNo() throws IOException {
        var caseId = received("nsclc");
        var outputs = Map.<String, Object>of(
                "lowAmount",
                400,
                "highAmount",
                900,
                "currency",
                "EUR",
                "covers",
                "One review",
                "source",
                "s",
                "reviewedOn",
                "2026-01-01");
        costs.make(caseId, new Decided(List.of(new Decided.Row(outputs))), 3);
        costs.send(caseId, "1");

        var estimate = costs.toAnswer(caseId).orElseThrow();
        assertThat(estimate.range().words()).isEqualTo("400-900 EUR");
        assertRefused(
                Why.FORMAT_IS_SET,
                () -> costs.answer(caseId, estimate.id(), CostAnswer.otherFormat(ReviewFormat.BOARD), "family"));
        costs.answer(caseId, estimate.id(), CostAnswer.accepted(), "family");
        assertThat(costs.accepted(caseId)).map(CostEstimate::id).contains(estimate.id());
    }

    @Test
    void aClosedCaseIsNotAnsweredFor() throws IOException {
        var caseId = costRangeSent();
        var estimate = costs.toAnswer(caseId).orElseThrow();
        cases.close(caseId, CaseStatus.WITHDRAWN);

        assertRefused(Why.CLOSED, () -> costs.answer(caseId, estimate.id(), CostAnswer.accepted(), "family"));
        assertThat(costs.accepted(caseId)).isEmpty();
    }

    @Test
    void aChangeHoldsOnceTheFamilyAcceptsAgain() throws IOException {
        var caseId = costRangeAccepted();
        var first = costs.accepted(caseId).orElseThrow();
        changeTo(caseId, ReviewFormat.BOARD, 1200);

        var change = costs.toAnswer(caseId).orElseThrow();
        assertThat(costs.accepted(caseId)).map(CostEstimate::id).contains(first.id());
        assertThat(change.isChange()).isTrue();
        verify(outbox).toFamily(caseId, "cost-changed", change.id().toString());

        costs.answer(caseId, change.id(), CostAnswer.accepted(), "family");
        assertThat(costs.accepted(caseId)).map(CostEstimate::id).contains(change.id());
        verify(outbox)
                .toStaff(
                        eq(caseId),
                        any(),
                        eq("cost-change-answered"),
                        eq(change.id().toString()));
        verify(pathway, never()).costAnswered(caseId, change.id());
    }

    @Test
    void aChangeThatIsDeclinedLeavesWhatWasAccepted() throws IOException {
        var caseId = costRangeAccepted();
        var first = costs.accepted(caseId).orElseThrow();
        changeTo(caseId, ReviewFormat.BOARD, 1200);
        var change = costs.toAnswer(caseId).orElseThrow();
        assertRefused(
                Why.FORMAT_IS_SET,
                () -> costs.answer(caseId, change.id(), CostAnswer.otherFormat(ReviewFormat.ANY), "family"));
        changes.recordAnswer(caseId, CostAnswer.declined(Optional.of("Too dear.")), "asha");

        assertThat(costs.accepted(caseId)).map(CostEstimate::id).contains(first.id());
        assertThat(costs.toAnswer(caseId)).isEmpty();
        assertThatThrownBy(() -> changes.recordAnswer(caseId, CostAnswer.accepted(), "asha"))
                .hasMessageContaining("No changed cost range waits");
    }

    @Test
    void aChangeNeedsAnAcceptedRangeAndAnotherOne() throws IOException {
        var unanswered = costRangeSent();
        assertThatThrownBy(() -> changeTo(unanswered, ReviewFormat.BOARD, 1200))
                .hasMessageContaining("has not accepted a cost range yet");

        var caseId = costRangeAccepted();
        var accepted = costs.accepted(caseId).orElseThrow();
        assertThatThrownBy(() -> changeTo(caseId, accepted.scope().format(), 400))
                .hasMessageContaining("has accepted this range already");
        changeTo(caseId, ReviewFormat.BOARD, 1200);
        assertThatThrownBy(() -> changeTo(caseId, ReviewFormat.BOARD, 1200)).hasMessageContaining("waits for");
        changeTo(caseId, ReviewFormat.BOARD, 1300);
        assertThat(costs.history(caseId)).filteredOn(CostEstimate::isChange).hasSize(2);
        assertThat(costs.toAnswer(caseId).orElseThrow().range().words()).startsWith("1300-");
    }

    @Test
    void theCaseFileShowsAllRangesToTheHouseAndNoneToReviewers() throws IOException {
        var caseId = costRangeAccepted();
        changeTo(caseId, ReviewFormat.BOARD, 1200);
        var part = costSection.of(cases.get(caseId), Audience.COORDINATION);

        assertThat(part.facts())
                .extracting(Fact::label)
                .containsExactly("Accepted", "Change that waits for the family");
        assertThat(part.tables().get(0).rows())
                .hasSize(2)
                .allSatisfy(row ->
                        assertThat(row).hasSameSizeAs(part.tables().get(0).columns()));
        assertThat(costSection
                        .of(cases.get(caseId), Audience.REVIEW)
                        .tables()
                        .get(0)
                        .rows())
                .isEmpty();
    }

    @Test
    void aRestingCaseIsNotReminded() throws IOException {
        var caseId = costRangeSent();
        cases.putOnHold(caseId, "holiday");
        costs.remind(caseId, "1");
        verify(outbox, never()).toFamily(caseId, "cost-reminder", "1");

        cases.resume(caseId, "back");
        costs.remind(caseId, "2");
        verify(outbox).toFamily(caseId, "cost-reminder", "2");
    }

    @Test
    void theLetterOfAnHonestNoSaysWhatWasReadWhyAndWhoElseHelps() throws IOException {
        var caseId = declined(TriageAnswer.FIRST_PLAN_IS_RIGHT);
        when(people.nameOf("asha")).thenReturn(Optional.of("Asha K."));
        honestNo.sign(caseId, words(Set.of(OtherHelp.PALLIATIVE_CARE), Optional.of("Dr. Joshi, oncology")), "asha");

        var file = cases.get(caseId);
        var letter = honestNo.letter(caseId).orElseThrow();
        assertThat(letter.title()).isEqualTo("Our answer: the plan that you have is right");
        assertThat(letter.salutation())
                .isEqualTo("Dear %s,".formatted(file.contact().name()));
        assertThat(letter.signature())
                .containsExactly("Asha K.", "Coordinator, Second Opinion", "Agreed with: Dr. Joshi, oncology");
        assertThat(letter.sections()).flatExtracting(Letter.Section::paragraphs).contains("It is the standard.");
        assertThat(letter.sections())
                .flatExtracting(Letter.Section::points)
                .contains(
                        "The diagnosis in your words: " + file.diagnosis().asTold(),
                        "Your question: " + file.questions().get(0).words())
                .anyMatch(help -> help.startsWith("Palliative and supportive care"));
    }

    @Test
    void anHonestNoWithoutOtherHelpOrWithoutADoctorIsNotSigned() throws IOException {
        var caseId = declined(TriageAnswer.FIRST_PLAN_IS_RIGHT);

        assertThatThrownBy(() -> honestNo.sign(caseId, words(Set.of(), Optional.of("Dr. Joshi")), "asha"))
                .isInstanceOf(Refusal.class)
                .hasMessageContaining("other help");
        assertThatThrownBy(
                        () -> honestNo.sign(caseId, words(Set.of(OtherHelp.LOCAL_SERVICE), Optional.empty()), "asha"))
                .isInstanceOf(Refusal.class)
                .hasMessageContaining("Doctor who agrees");
        assertThat(honestNo.letter(caseId)).isEmpty();
    }

    @Test
    void anInquiryOutsideTheScopeIsAnsweredWithTheRulesOwnReasonAndNeedsNoDoctor() throws IOException {
        var caseId = declined(TriageAnswer.OUT_OF_SCOPE);
        triage.keep(caseId, Triage.Rule.EXCLUSIONS, List.of(finding("NO_OPEN_DECISION")));
        honestNo.sign(caseId, words(Set.of(OtherHelp.LOCAL_SERVICE), Optional.empty()), "asha");

        assertThat(honestNo.letter(caseId).orElseThrow().sections())
                .flatExtracting(Letter.Section::paragraphs)
                .anyMatch(why -> why.startsWith("The treatment is under way"));
    }

    @Test
    void anAcceptedInquiryGetsNoHonestNo() throws IOException {
        var caseId = declined(TriageAnswer.ACCEPT);

        assertThatThrownBy(
                        () -> honestNo.sign(caseId, words(Set.of(OtherHelp.LOCAL_SERVICE), Optional.empty()), "asha"))
                .isInstanceOf(Refusal.class);
    }

    @Test
    void anHonestNoClosesTheCase() throws IOException {
        var caseId = received("early-breast");
        endings.sendHonestNo(caseId, "1");

        assertThat(cases.get(caseId).status()).isEqualTo(CaseStatus.DECLINED);
        verify(outbox).toFamily(caseId, "honest-no", "1");
    }

    @Test
    void aKeyGivesItsFirstAnswerAgain() {
        var done = new AtomicInteger();
        var first = idempotency.once("/x", "key", new byte[] {1}, () -> "answer " + done.incrementAndGet());
        var again = idempotency.once("/x", "key", new byte[] {1}, () -> "answer " + done.incrementAndGet());

        assertThat(again).isEqualTo(first).isEqualTo("answer 1");
        assertThatThrownBy(() -> idempotency.once("/x", "key", new byte[] {2}, () -> "other"))
                .isInstanceOf(Refusal.class);
    }

    @Test
    void workThatFailsLeavesItsKeyFree() {
        assertThatThrownBy(() -> idempotency.once("/x", "failing", new byte[0], () -> {
                    throw new IllegalStateException();
                }))
                .isInstanceOf(IllegalStateException.class);

        assertThat(idempotency.once("/x", "failing", new byte[0], () -> "done")).isEqualTo("done");
    }

    @Test
    void ofManyAtOnceWithOneKeyOneDoesTheWork() throws Exception {
        var done = new AtomicInteger();
        Callable<String> request =
                () -> idempotency.once("/x", "rush", new byte[0], () -> "answer " + done.incrementAndGet());
        var threads = Executors.newFixedThreadPool(4);
        for (var answer : threads.invokeAll(List.of(request, request, request, request))) {
            assertThat(answer.get()).isEqualTo("answer 1");
        }
        threads.shutdown();
    }

    private CaseId received(String example) throws IOException {
        var json = JsonMapper.builder().addModule(new JavaTimeModule()).build();
        var inquiry = json.readValue(new File("examples/inquiries/%s.json".formatted(example)), Inquiry.class);
        assertThat(inquiries.wrongFieldsOf(inquiry)).isEmpty();
        return inquiries.receive(inquiry);
    }

    private CaseId proposed(String example, Verdict verdict) throws IOException {
        var caseId = received(example);
        triage.keep(caseId, Triage.Rule.BENEFIT, List.of(HELPS));
        when(windows.current(caseId))
                .thenReturn(Optional.of(new WindowAssessment(
                        Instant.EPOCH,
                        WindowAssessment.Occasion.TRIAGE,
                        verdict,
                        null,
                        false,
                        null,
                        null,
                        "The sum.")));
        triage.keepTreatmentWindow(caseId, 14, List.of(finding("WINDOW")));
        verify(windows).keep(caseId, 14);
        triage.propose(caseId);
        return caseId;
    }

    private CaseId declined(TriageAnswer answer) throws IOException {
        var caseId = proposed("early-breast", Verdict.FITS);
        triage.decide(caseId, answer, Optional.of("Agreed in the team."), "asha");
        return caseId;
    }

    private static HonestNo.Words words(Set<OtherHelp> helps, Optional<String> doctor) {
        return new HonestNo.Words("It is the standard.", Optional.empty(), helps, Optional.empty(), doctor);
    }

    private CaseId costRangeSent() throws IOException {
        var caseId = received("nsclc");
        costs.make(caseId, range(400), 7);
        costs.send(caseId, "1");
        return caseId;
    }

    private CaseId costRangeAccepted() throws IOException {
        var caseId = costRangeSent();
        coordinators.assign(caseId, "1");
        costs.recordAnswer(caseId, CostAnswer.accepted(), "asha");
        return caseId;
    }

    private void changeTo(CaseId caseId, ReviewFormat format, int low) {
        when(rules.ask(eq("CostRange"), any())).thenReturn(range(low));
        when(rules.newestVersion("CostRange")).thenReturn(7);
        var urgency = cases.get(caseId).urgency();
        changes.propose(caseId, new CostScope(format, null, Set.of(), urgency), "The board is needed.");
    }

    private static void assertRefused(Why why, ThrowingCallable answer) {
        assertThatThrownBy(answer)
                .isInstanceOfSatisfying(
                        CostRefusal.class, refusal -> assertThat(refusal.why()).isEqualTo(why));
    }

    private List<Fact> factsShown(CaseId caseId) {
        return section.of(cases.get(caseId), Audience.COORDINATION).facts();
    }

    private static Decided range(int low) {
        return new Decided(List.of(
                row("REVIEW_OF_RECORDS", "INCLUDED", low, 900 + low - 400),
                row("TRANSLATION", "NOT_INCLUDED", 100, 600),
                row("TREATMENT", "NOT_INCLUDED", null, null)));
    }

    private static Decided.Row row(String item, String part, Integer low, Integer high) {
        var outputs = new HashMap<String, Object>(Map.of(
                "item", item, "part", part, "currency", "EUR", "source", "price list", "reviewedOn", "2026-01-01"));
        outputs.put("lowAmount", low);
        outputs.put("highAmount", high);
        return new Decided.Row(outputs);
    }

    private static Finding finding(String code) {
        return new Finding(code, "Words of " + code, "source", LocalDate.of(2026, 1, 1));
    }
}
