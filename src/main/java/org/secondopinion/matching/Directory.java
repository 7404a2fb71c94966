package org.secondopinion.matching;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.secondopinion.cases.CaseId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Who can be asked; a specialist asked once for a case is not asked again. */
@Component
class Directory {

    private final JdbcClient sql;
    private final DirectoryRows rows;

    Directory(JdbcClient sql, DirectoryRows rows) {
        this.sql = sql;
        this.rows = rows;
    }

    List<Specialist> notAskedYet(CaseId caseId) {
        var asked = asked(caseId);
        return rows.specialists().stream()
                .filter(specialist -> !asked.contains(specialist.id()))
                .toList();
    }

    /** How many open cases each of the specialists has who has any. */
    Map<UUID, Integer> openCases() {
        return sql
                .sql(
                        "select i.specialist_id, count(*) as cases from invitations i join cases c on c.reference ="
                                + " i.case_reference where i.state = 'ACCEPTED' and c.closed_at is null group by i.specialist_id")
                .query((row, number) -> Map.entry(row.getObject(1, UUID.class), row.getInt(2)))
                .list()
                .stream()
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    private Set<UUID> asked(CaseId caseId) {
        return sql.sql("select specialist_id from invitations where case_reference = ?")
                .param(caseId.reference())
                .query(UUID.class)
                .set();
    }
}
