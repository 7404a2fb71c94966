package org.secondopinion.bench;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toList;
import static java.util.stream.Collectors.toMap;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import org.secondopinion.board.BoardMeetings;
import org.secondopinion.cases.CaseId;
import org.secondopinion.cases.Cases;
import org.secondopinion.records.RecordRequests;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * What one finished case of the product told the models: for each activity the variables that were set there, visit by
 * visit; for each multi-instance activity its items; and the facts that the decisions read.
 */
record Recording(
        Map<String, List<Map<String, Object>>> visits,
        Map<String, List<String>> items,
        Object facts,
        Map<String, ?> specimens,
        Object attendance) {

    private static final String SET_AT_ACTIVITIES = """
            select a.act_id_, a.id_, d.name_, d.var_type_, d.text_, d.long_
              from act_hi_detail d join act_hi_actinst a on a.id_ = d.act_inst_id_
              join act_hi_procinst p on p.id_ = d.proc_inst_id_
             where p.business_key_ = ? order by d.time_, d.sequence_counter_""";

    private static final String ITEMS = """
            select replace(a.act_id_, '#multiInstanceBody', ''), v.text_
              from act_hi_varinst v join act_hi_actinst a on a.id_ = v.act_inst_id_
              join act_hi_procinst p on p.id_ = v.proc_inst_id_
             where p.business_key_ = ? and v.var_type_ = 'string' and a.act_id_ like '%#multiInstanceBody'
             order by v.create_time_, v.id_""";

    /** @param sql reads the product's database without being counted */
    static Recording of(String reference, JdbcClient sql, ApplicationContext product) {
        var caseId = CaseId.of(reference);
        var items = items(reference, sql);
        return new Recording(
                visits(reference, sql),
                items,
                product.getBean(Cases.class).facts(caseId),
                specimens(items.get("SubProcess_RecordRequest"), product.getBean(RecordRequests.class)),
                items.containsKey("Task_PrepareCase")
                        ? product.getBean(BoardMeetings.class).attendance(caseId)
                        : null);
    }

    /** What the given visit to an activity sets; a later visit than was recorded is like the last. */
    Map<String, Object> at(String activity, int visit) {
        var recorded = visits.getOrDefault(activity, List.of(Map.of()));
        return recorded.get(Math.min(visit, recorded.size() - 1));
    }

    private static Map<String, List<Map<String, Object>>> visits(String reference, JdbcClient sql) {
        var details =
                sql.sql(SET_AT_ACTIVITIES).param(reference).query(Detail::of).list();
        var byVisit = details.stream()
                .collect(groupingBy(
                        Detail::visit,
                        LinkedHashMap::new,
                        toMap(Detail::variable, Detail::value, (earlier, later) -> later)));
        return details.stream()
                .collect(groupingBy(Detail::activity, mapping(Detail::visit, toList())))
                .entrySet()
                .stream()
                .collect(toMap(
                        Map.Entry::getKey,
                        activity -> activity.getValue().stream()
                                .distinct()
                                .map(byVisit::get)
                                .toList()));
    }

    private static Map<String, List<String>> items(String reference, JdbcClient sql) {
        return sql
                .sql(ITEMS)
                .param(reference)
                .query((row, number) -> Map.entry(row.getString(1), row.getString(2)))
                .list()
                .stream()
                .collect(groupingBy(Map.Entry::getKey, mapping(Map.Entry::getValue, toList())));
    }

    private static Map<String, ?> specimens(List<String> recordRequests, RecordRequests requests) {
        return recordRequests.stream().collect(toMap(Function.identity(), id -> requests.route(UUID.fromString(id))));
    }

    /** A variable that was set during one visit to an activity. */
    private record Detail(String activity, String visit, String variable, Object value) {

        static Detail of(ResultSet row, int number) throws SQLException {
            return new Detail(
                    row.getString("act_id_"),
                    row.getString("id_"),
                    row.getString("name_"),
                    row.getString("var_type_").equals("boolean")
                            ? (Object) (row.getLong("long_") == 1)
                            : row.getString("text_"));
        }
    }
}
