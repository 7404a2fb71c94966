package org.secondopinion.board.schedule;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.secondopinion.board.Specialty.MEDICAL_ONCOLOGY;
import static org.secondopinion.board.Specialty.PATHOLOGY;
import static org.secondopinion.board.Specialty.RADIATION_ONCOLOGY;
import static org.secondopinion.board.Specialty.RADIOLOGY;
import static org.secondopinion.board.Specialty.SURGICAL_ONCOLOGY;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.secondopinion.ExampleCases;
import org.secondopinion.WholeApplication;
import org.secondopinion.board.Appointment;
import org.secondopinion.board.Specialty;
import org.secondopinion.board.sessions.Board;
import org.secondopinion.board.sessions.BoardSessions;
import org.secondopinion.board.sessions.Boards;
import org.secondopinion.board.sessions.QuorumLost;
import org.secondopinion.board.sessions.Rhythm;
import org.secondopinion.board.sessions.Series;
import org.secondopinion.board.sessions.Session;
import org.secondopinion.board.sessions.SessionMember;
import org.secondopinion.cases.CaseId;
import org.secondopinion.cases.Cases;
import org.secondopinion.cases.Refusal;
import org.secondopinion.cases.TumourType;
import org.secondopinion.demo.CaseDriver;
import org.secondopinion.pathway.WorkList;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.client.TestRestTemplate;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.TestPropertySource;

/** A case that waits for its board is planned, loses its session, is planned anew and listed. */
@WholeApplication
@TestPropertySource(properties = "camunda.bpm.job-execution.enabled=false")
class BoardPlanningIT {

    static final List<Specialty> PANEL =
            List.of(PATHOLOGY, RADIOLOGY, MEDICAL_ONCOLOGY, SURGICAL_ONCOLOGY, RADIATION_ONCOLOGY);
    static final ZoneId BERLIN = ZoneId.of("Europe/Berlin");

    @Autowired
    CaseDriver driver;

    @Autowired
    Cases cases;

    @Autowired
    Boards boards;

    @Autowired
    BoardSessions sessions;

    @Autowired
    Series series;

    @Autowired
    BoardSchedule schedule;

    @Autowired
    Confirmations confirmations;

    @Autowired
    AdHocBoards adHoc;

    @Autowired
    Proposals proposals;

    @Autowired
    WorkList work;

    @Autowired
    ApplicationEventPublisher events;

    @Autowired
    TestRestTemplate http;

    @Autowired
    JdbcClient sql;

    private final UUID thoracic = UUID.randomUUID();
    private CaseId caseId;

    @BeforeEach
    void aCaseWaitsForABoardThatMeetsEveryWeek() {
        PANEL.forEach(this::hire);
        sql.sql("update directory_stamps set stamp = gen_random_uuid()").update();
        var day = LocalDate.now(ZoneOffset.UTC).plusDays(3).getDayOfWeek();
        boards.found(
                new Board(
                        thoracic,
                        "Thoracic " + thoracic,
                        Set.of(TumourType.NSCLC_NON_SQUAMOUS),
                        BERLIN,
                        Duration.ofHours(1),
                        50,
                        "https://meet.example.org/thoracic",
                        new Rhythm(day, LocalTime.of(15, 0), 1, LocalDate.now(ZoneOffset.UTC))),
                PANEL.stream().map(this::member).toList());
        assertThat(series.planAhead(thoracic)).isEmpty();
        caseId = driver.open(ExampleCases.inquiry("nsclc"));
        ExampleCases.lead(
                driver,
                caseId,
                "Task_ScheduleBoard",
                answers -> answers.but("Task_ChooseService", "service", "TUMOUR_BOARD"));
    }

    @AfterEach
    void nothingIsLeftForOtherTests() {
        Stream.of(
                        "delete from board_proposals",
                        "delete from board_requests where case_reference = '%s'".formatted(caseId),
                        "update board_meetings set session_id = null",
                        "delete from board_sessions",
                        "delete from boards")
                .forEach(statement -> sql.sql(statement).update());
    }

    @Test
    void aProposalSaysWhyAndIsConfirmedWithTheTask() {
        schedule.propose();

        var proposed = proposals.of(caseId).orElseThrow();
        assertThat(proposed.sessionId()).isEqualTo(upcoming().get(0).id());
        assertThat(proposed.words()).contains("no board that takes this tumour meets earlier");
        assertThat(proposed.preparers()).containsOnlyKeys(PANEL);
        assertThat(page("board-coordinator"))
                .contains(caseId.reference(), "Confirm", "no board that takes this tumour meets earlier")
                .doesNotContain(cases.get(caseId).patient().familyName());

        confirmations.confirm(caseId, "board-coordinator");

        assertThat(work.tasksOf(caseId)).noneMatch(task -> task.key().equals("Task_ScheduleBoard"));
        assertThat(sessions.casesOn(proposed.sessionId())).containsExactly(caseId);
        assertThat(proposals.of(caseId)).isEmpty();
    }

    @Test
    void aCancelledSessionIsReplannedAndAListedCaseMovesOnlyWhenThatIsConfirmed() {
        schedule.propose();
        confirmations.confirm(caseId, "board-coordinator");
        var first = upcoming().get(0).id();
        var second = upcoming().get(1).id();

        sessions.cancel(first, "The chair is ill.");

        assertThat(proposals.of(caseId).orElseThrow().sessionId()).isEqualTo(second);
        assertThat(page("board-coordinator")).contains("which was cancelled");
        confirmations.confirm(caseId, "board-coordinator");
        assertThat(sessions.casesOn(first)).isEmpty();
        assertThat(sessions.casesOn(second)).containsExactly(caseId);
    }

    @Test
    void aLostQuorumIsReplannedAndWhatIsConfirmedElsewhereStays() {
        schedule.propose();
        confirmations.confirm(caseId, "board-coordinator");
        var first = upcoming().get(0).id();
        schedule.propose();
        assertThat(proposals.of(caseId)).isEmpty();

        sql.sql("update board_session_members set reply = 'DECLINED' where session_id = ? and specialty = 'PATHOLOGY'")
                .param(first)
                .update();
        events.publishEvent(new QuorumLost(first));

        assertThat(proposals.of(caseId).orElseThrow())
                .returns(upcoming().get(1).id(), ProposedPlace::sessionId)
                .returns(
                        "because no session before has somebody for pathology",
                        place -> place.words().split(";")[0]);
        assertThat(page("coordinator")).contains("no quorum for it any more").doesNotContain(">Confirm<");
    }

    @Test
    void aCaseThatNoSessionCanTakeSaysWhatWouldHelp() {
        upcoming().forEach(session -> sessions.cancel(session.id(), "Closed for the season."));

        schedule.propose();

        var blocked = proposals.of(caseId).orElseThrow();
        assertThat(blocked.session()).isEmpty();
        assertThat(blocked.rule()).startsWith("A board takes only the tumours");
        assertThat(blocked.remedy()).startsWith("An ad hoc board on ").contains("Member for pathology (pathology)");
        assertThatThrownBy(() -> confirmations.confirm(caseId, "board-coordinator"))
                .isInstanceOf(Refusal.class)
                .hasMessageContaining("No session is proposed");

        adHoc.open(caseId);
        assertThat(proposals.of(caseId).orElseThrow().session()).isPresent();
    }

    @Test
    void whoEarnsFromTheTreatingHouseDoesNotJudgeItsCase() {
        var house = cases.get(caseId).homeTeam().hospital();
        sql.sql("insert into specialist_ties (specialist_id, kind, party) values (?, 'REFERRAL_INCOME', ?)")
                .params(id(PATHOLOGY), house)
                .update();
        sql.sql("update directory_stamps set stamp = gen_random_uuid()").update();
        try {
            schedule.propose();

            assertThat(proposals.of(caseId).orElseThrow())
                    .matches(place -> place.session().isEmpty())
                    .returns(
                            "Nobody judges a case of a house they belong or are tied to, or of a family they advised before.",
                            ProposedPlace::rule);
        } finally {
            sql.sql("delete from specialist_ties where specialist_id = ?")
                    .param(id(PATHOLOGY))
                    .update();
            sql.sql("update directory_stamps set stamp = gen_random_uuid()").update();
        }
    }

    @Test
    void aBoardThatNobodyChairsIsNotProposedAndItsPageSaysSo() {
        schedule.propose();
        chairs(false);
        try {
            assertThat(page("board-coordinator")).contains("No quorum: nobody who may judge its cases for the chair");
            assertThat(http.withBasicAuth("board-coordinator", "demo").getForObject("/boards/series", String.class))
                    .contains("Nobody of its members chairs boards");

            schedule.propose();

            assertThat(proposals.of(caseId).orElseThrow())
                    .matches(place -> place.session().isEmpty())
                    .returns("Somebody is there who may chair the board and judge the case.", ProposedPlace::rule);
        } finally {
            chairs(true);
        }
    }

    private void chairs(boolean still) {
        sql.sql("update specialists set chairs_boards = ? where id = ?")
                .params(still, id(PANEL.get(0)))
                .update();
        sql.sql("update directory_stamps set stamp = gen_random_uuid()").update();
    }

    @Test
    void whatAPersonPinnedStays() {
        var chosen = upcoming().get(2).id();

        schedule.pin(caseId, chosen);
        schedule.propose();

        assertThat(proposals.of(caseId).orElseThrow())
                .returns(chosen, ProposedPlace::sessionId)
                .returns(true, ProposedPlace::isPinned);
        sessions.move(chosen, Appointment.of(LocalDate.now().plusDays(40), "11:00", "Europe/Berlin", null));
        assertThat(proposals.of(caseId).orElseThrow().sessionId()).isEqualTo(chosen);
    }

    @Test
    void thePlanIsForCoordinatorsOnly() {
        assertThat(status("specialist")).isEqualTo(403);
        assertThat(status("manager")).isEqualTo(403);
        assertThat(http.withBasicAuth("coordinator", "demo")
                        .postForEntity("/boards/plan/propose", null, String.class)
                        .getStatusCode()
                        .value())
                .isEqualTo(403);
    }

    private int status(String username) {
        return http.withBasicAuth(username, "demo")
                .getForEntity("/boards/plan", String.class)
                .getStatusCode()
                .value();
    }

    private String page(String username) {
        return http.withBasicAuth(username, "demo").getForObject("/boards/plan", String.class);
    }

    private List<Session> upcoming() {
        return sessions.between(Instant.now(), Instant.now().plus(Duration.ofDays(60))).stream()
                .filter(session -> session.boardId().equals(thoracic))
                .filter(session -> session.state() == Session.State.PLANNED)
                .toList();
    }

    private SessionMember member(Specialty specialty) {
        return SessionMember.asked(id(specialty), specialty);
    }

    private static UUID id(Specialty specialty) {
        return UUID.nameUUIDFromBytes(specialty.name().getBytes());
    }

    /** Somebody who is always at work, for boards only; short lists of later tests name them, so they stay. */
    private void hire(Specialty specialty) {
        sql.sql("insert into centres (id, name, country, zone, price_band, formats)"
                        + " values (?, 'House of the panel', 'DE', 'UTC', 2, array['BOARD']) on conflict do nothing")
                .param(UUID.nameUUIDFromBytes("house".getBytes()))
                .update();
        sql.sql(
                        "insert into specialists (id, name, centre_id, specialties, licence_countries, languages, formats, zone,"
                                + " cases_per_week, price_band, mail, chairs_boards) values (?, ?, ?, ?, array['DE'],"
                                + " array['en'], array['BOARD'], 'UTC', 5, 2, ?, ?) on conflict do nothing")
                .params(
                        id(specialty),
                        "Member for " + specialty.label().toLowerCase(),
                        UUID.nameUUIDFromBytes("house".getBytes()),
                        new String[] {specialty.name()},
                        specialty.name().toLowerCase() + "@panel.example",
                        specialty == PANEL.get(0))
                .update();
        sql.sql(
                        "insert into specialist_hours (specialist_id, weekday, works_from, works_to)"
                                + " select ?, weekday, '00:00', '23:59' from generate_series(1, 7) weekday on conflict do nothing")
                .param(id(specialty))
                .update();
    }
}
