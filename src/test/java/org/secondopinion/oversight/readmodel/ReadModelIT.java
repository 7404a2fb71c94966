package org.secondopinion.oversight.readmodel;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.model.bpmn.Bpmn;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.secondopinion.WholeApplication;
import org.secondopinion.cases.CaseId;
import org.secondopinion.cases.TumourType;
import org.secondopinion.oversight.LivedCases;
import org.secondopinion.pathway.Rehearsal;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.TestPropertySource;

/** What managers read, held against the engine's history. */
@WholeApplication
@TestPropertySource(properties = "camunda.bpm.job-execution.enabled=false")
class ReadModelIT {

    private static final List<String> TABLES =
            List.of("oversight_cases", "oversight_steps", "oversight_pauses", "oversight_clocks", "oversight_ledgers");

    @Autowired
    ApplicationContext application;

    @Autowired
    Rehearsal rehearsal;

    @Autowired
    RuntimeService runtime;

    @Autowired
    RepositoryService repository;

    @Autowired
    NightlyRound night;

    @Autowired
    Rebuild rebuild;

    @Autowired
    Pruning pruning;

    @Autowired
    JdbcClient sql;

    Map<String, CaseId> lived;

    @BeforeEach
    void lived() {
        lived = LivedCases.on(application);
    }

    @AfterEach
    void backToNow() {
        rehearsal.backToNow();
    }

    @Test
    void aRebuildFromHistoryGivesTheSameRows() {
        // What is counted up to today is counted anew every night.
        night.look();
        var written = rows();
        sql.sql("update oversight_cases set stage = 'elsewhere', incidents = 7").update();
        // What is lost after it was counted would be counted again.
        sql.sql("delete from oversight_steps where worked is null").update();
        sql.sql("update oversight_steps set ended_at = null, name = 'elsewhere', assignee = 'nobody'")
                .update();
        sql.sql("delete from oversight_pauses where worked is null").update();
        sql.sql("update oversight_clocks set stage = 'elsewhere'").update();
        sql.sql("update oversight_ledgers set decision = 'elsewhere', lines = '{}'")
                .update();

        rebuild.all();

        assertThat(written.get("oversight_cases")).hasSizeGreaterThanOrEqualTo(lived.size());
        rows().forEach((table, rows) -> assertThat(rows).as(table).containsExactlyElementsOf(written.get(table)));
    }

    @Test
    void whereEachCaseStands() {
        assertThat(of("delivered"))
                .containsEntry("stage", "CallActivity_HomeTeamHandback")
                .containsEntry("standing", "KEPT")
                .containsEntry("incidents", 1)
                .containsEntry("tumour_group", "LUNG")
                .containsEntry("country", "IN");
        assertThat(of("delivered").get("centre")).isNotNull();
        assertThat(of("reviewed"))
                .containsEntry("stage", "CallActivity_ExpertReview")
                .containsEntry("pause_reason", "TESTS_AWAITED")
                .containsEntry("promised_days", 15);
        assertThat(of("urgent")).containsEntry("is_urgent", true).containsEntry("stage", "CallActivity_Intake");
        assertThat(of("held")).containsEntry("status", "ON_HOLD").containsEntry("pause_reason", "ON_HOLD");
        assertThat(of("withdrawn")).containsEntry("status", "WITHDRAWN").containsEntry("standing", "UNPROMISED");
    }

    @Test
    void aComparedCaseCountsByWhatItsRoomsKnow() {
        var reference = lived.get("delivered").reference();

        assertThat(jsonOf("oversight_ledgers")).containsExactlyElementsOf(jsonOf("oversight_ledgers_now"));
        assertThat(sql.sql("select cardinality(lines) from oversight_ledgers where case_reference = ?")
                        .param(reference)
                        .query(Integer.class)
                        .single())
                .isEqualTo(9);
    }

    @Test
    void everyStageTaskAndWaitOfTheHistoryIsThereOnce() {
        var history = sql.sql("select a.id_ from act_hi_actinst a join act_hi_procinst p using (proc_inst_id_)"
                        + " where p.business_key_ like 'SO-%' and a.act_type_ in ('callActivity', 'userTask',"
                        + " 'intermediateMessageCatch', 'intermediateTimer', 'eventBasedGateway', 'receiveTask')")
                .query(String.class)
                .list();

        assertThat(sql.sql("select id from oversight_steps").query(String.class).list())
                .hasSizeGreaterThan(50)
                .containsExactlyInAnyOrderElementsOf(history);
    }

    @Test
    void aStepThatIsMigratedGoesOnInItsNewVersion() {
        var first = deployed("Wait");
        var run = runtime.startProcessInstanceByKey(
                "WaitingForTests", lived.get("held").reference());
        var second = deployed("Wait longer");
        var plan =
                runtime.createMigrationPlan(first, second).mapEqualActivities().build();

        runtime.newMigration(plan).processInstanceIds(run.getId()).execute();

        assertThat(sql.sql("select version, name from oversight_steps where process_instance = ?")
                        .param(run.getId())
                        .query()
                        .singleRow())
                .containsEntry("version", 2)
                .containsEntry("name", "Wait longer");
        runtime.deleteProcessInstance(run.getId(), "the test is over");
        assertThat(sql.sql(
                                "select was_cancelled from oversight_steps where process_instance = ? and ended_at is not null")
                        .param(run.getId())
                        .query(Boolean.class)
                        .single())
                .isTrue();
    }

    private String deployed(String name) {
        var model = Bpmn.createExecutableProcess("WaitingForTests")
                .camundaHistoryTimeToLive(1)
                .startEvent()
                .userTask("Task_Wait")
                .name(name)
                .endEvent()
                .done();
        return repository
                .createDeployment()
                .addModelInstance("waiting.bpmn", model)
                .deployWithResult()
                .getDeployedProcessDefinitions()
                .get(0)
                .getId();
    }

    @Test
    void everyTumourTypeBelongsToAGroup() {
        assertThat(sql.sql("select tumour_type from oversight_tumour_groups")
                        .query(TumourType.class)
                        .list())
                .containsExactlyInAnyOrder(TumourType.values());
    }

    @Test
    void whatTheCleanUpDeletedGoesAndWhatItKeptStays() {
        sql.sql("insert into oversight_cases (reference, status, urgency, is_urgent, country, tumour_group, opened_at,"
                        + " closed_at, incidents, standing, standing_since, removed_after)"
                        + " select 'SO-2001-000001', status, urgency, false, country, tumour_group, opened_at, opened_at, 0,"
                        + " 'KEPT', opened_at, opened_at from oversight_cases where reference = ?")
                .param(lived.get("delivered").reference())
                .update();
        sql.sql("update oversight_cases set removed_after = opened_at where reference = ?")
                .param(lived.get("withdrawn").reference())
                .update();

        pruning.prune();

        assertThat(sql.sql("select reference from oversight_cases")
                        .query(String.class)
                        .list())
                .doesNotContain("SO-2001-000001")
                .contains(lived.get("withdrawn").reference());
        rebuild.one(lived.get("withdrawn").reference());
    }

    private Map<String, List<String>> rows() {
        var rows = new TreeMap<String, List<String>>();
        for (var table : TABLES) {
            rows.put(table, jsonOf(table));
        }
        return rows;
    }

    private List<String> jsonOf(String table) {
        return sql.sql("select to_jsonb(t) - 'worked' - 'standing_since' - 'is_tallied' from " + table
                        + " t order by 1")
                .query(String.class)
                .list();
    }

    private Map<String, Object> of(String what) {
        return sql.sql("select * from oversight_cases where reference = ?")
                .param(lived.get(what).reference())
                .query()
                .singleRow();
    }
}
