package org.secondopinion.oversight.figures;

import java.util.List;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.RowMapper;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Reads sums of a period, part by part, each on one stretch of an index. */
@Component
class Sums {

    private final JdbcClient sql;

    Sums(JdbcClient sql) {
        this.sql = sql;
    }

    /**
     * @param rows reads the rows of one part, up to its conditions
     * @param sum adds those of all parts, which stand in it as {@code :rows}
     * @param named names and values of further parameters
     */
    <T> List<T> of(String rows, String sum, Period period, RowMapper<T> mapper, Object... named) {
        // The planner knows the span of each part only when it is written out.
        var all = period.parts().stream()
                .map(part -> rows + " and " + condition(part))
                .collect(Collectors.joining(" union all "));
        var query = sql.sql(sum.replace(":rows", all));
        for (var i = 0; i < named.length; i += 2) {
            query = query.param((String) named[i], named[i + 1]);
        }
        return query.query(mapper).list();
    }

    private static String condition(Period.Part part) {
        return "grain = '%s' and begins_on >= date '%s' and begins_on < date '%s'"
                .formatted(part.grain(), part.from(), part.before());
    }
}
