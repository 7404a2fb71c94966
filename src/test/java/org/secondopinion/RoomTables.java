package org.secondopinion;

import org.flywaydb.core.Flyway;
import org.secondopinion.cases.CaseId;
import org.secondopinion.cases.ReviewFormat;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

/** All tables of the house on a database of their own, for a room whose neighbours are mocked. */
public final class RoomTables {

    private static final String SCHEMA = "second_opinion";

    private RoomTables() {}

    public static JdbcClient migrated() {
        var source = new DriverManagerDataSource(
                TestDatabase.newDatabase() + "?currentSchema=" + SCHEMA, "postgres", "none");
        Flyway.configure().dataSource(source).schemas(SCHEMA).load().migrate();
        return JdbcClient.create(source);
    }

    /** The row that everything else of a case refers to. */
    public static void openCase(JdbcClient sql, CaseId caseId, ReviewFormat wished, String language) {
        sql.sql("insert into cases (reference, version, status, urgency, format_wished, patient_given_name,"
                        + " patient_family_name, patient_birth_date, patient_sex, patient_country, contact_name,"
                        + " contact_relation, contact_email, contact_language, diagnosis_as_told, tumour_type,"
                        + " stage_group, situation, in_hospital, plan_clear, opened_at) values (?, 0, 'OPEN',"
                        + " 'ROUTINE', ?, 'A', 'B', '1960-01-01', 'FEMALE', 'IN', 'C', 'daughter',"
                        + " 'c@example.org', ?, 'd', 't', 's', 's', false, false, now())")
                .params(caseId.reference(), wished.name(), language)
                .update();
    }
}
