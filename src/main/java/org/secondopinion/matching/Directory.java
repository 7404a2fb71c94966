package org.secondopinion.matching;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import org.secondopinion.cases.CaseId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Who can be asked; a specialist asked once for a case is not asked again. */
@Component
class Directory {

    private static final String OPEN_CASES = "(select count(*) from invitations i join cases c on c.reference ="
            + " i.case_reference where i.specialist_id = s.id and i.state = 'ACCEPTED' and c.closed_at is null)";

    private final JdbcClient sql;

    Directory(JdbcClient sql) {
        this.sql = sql;
    }

    List<Specialist> notAskedYet(CaseId caseId) {
        return sql.sql("select s.*, " + OPEN_CASES + " as open_cases from specialists s where not exists"
                        + " (select 1 from invitations i where i.specialist_id = s.id and i.case_reference = ?)")
                .param(caseId.reference())
                .query(Directory::specialist)
                .list();
    }

    boolean isEmpty() {
        return sql.sql("select not exists (select 1 from specialists)")
                .query(Boolean.class)
                .single();
    }

    void add(Specialist specialist) {
        sql.sql(
                        "insert into specialists (id, name, centre, country, discipline, tumour_types, languages, cases_per_year,"
                                + " max_open_cases, username) values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)")
                .params(
                        specialist.id(),
                        specialist.name(),
                        specialist.centre(),
                        specialist.country(),
                        specialist.discipline(),
                        specialist.tumourTypes().toArray(String[]::new),
                        specialist.languages().toArray(String[]::new),
                        specialist.casesPerYear(),
                        specialist.maxOpenCases(),
                        specialist.username())
                .update();
    }

    private static Specialist specialist(ResultSet row, int number) throws SQLException {
        return new Specialist(
                row.getObject("id", UUID.class),
                row.getString("name"),
                row.getString("centre"),
                row.getString("country"),
                row.getString("discipline"),
                texts(row, "tumour_types"),
                texts(row, "languages"),
                row.getInt("cases_per_year"),
                row.getInt("max_open_cases"),
                row.getString("username"),
                row.getInt("open_cases"));
    }

    private static List<String> texts(ResultSet row, String column) throws SQLException {
        return Arrays.asList((String[]) row.getArray(column).getArray());
    }
}
