package org.secondopinion.oversight.pages;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What there is to filter by among open or closed cases; each value is found by one step down an index. */
@Service
@Transactional(readOnly = true)
public class Choices {

    private static final String NEXT = """
            with recursive found(value) as (
              (select %1$s from oversight_cases where closed_at %2$s and %1$s is not null order by %1$s limit 1)
              union all
              select (select c.%1$s from oversight_cases c where c.closed_at %2$s and c.%1$s > found.value
                       order by c.%1$s limit 1)
                from found where found.value is not null)
            select value from found where value is not null limit 500""";

    private final JdbcClient sql;

    Choices(JdbcClient sql) {
        this.sql = sql;
    }

    public Map<String, List<String>> of(boolean open) {
        var choices = new LinkedHashMap<String, List<String>>();
        Arrays.stream(Facet.values())
                .filter(facet -> open || !facet.isOfOpenCases())
                .forEach(facet -> choices.put(facet.parameter(), values(facet.column(), open)));
        choices.put("state", Arrays.stream(State.values()).map(Enum::name).toList());
        return choices;
    }

    private List<String> values(String column, boolean open) {
        return sql.sql(NEXT.formatted(column, open ? "is null" : "is not null"))
                .query(String.class)
                .list();
    }
}
